import Foundation

/// Writes a Swift file that holds the texts of other files.
///
/// Arguments: the file to write, the package's folder, the starter's folder, then the files to
/// embed. Each is embedded under its path relative to the starter's folder if it lies there, and
/// otherwise to the package's.
@main
enum EmbedStarter {
    static func main() throws {
        let arguments = CommandLine.arguments
        let (output, root, starter) = (arguments[1], arguments[2], arguments[3])
        let entries = try arguments.dropFirst(4).map { file in
            let folder = file.hasPrefix(starter + "/") ? starter : root
            let text = try String(contentsOfFile: file, encoding: .utf8)
            return entry(path: String(file.dropFirst(folder.count + 1)), text: text)
        }
        let source = """
            /// The files that `init` writes, as they stood when the program was built.
            enum StarterFiles {
                static let all: [(path: String, text: String)] = [
            \(entries.joined(separator: ",\n"))
                ]
            }

            """
        try source.write(toFile: output, atomically: true, encoding: .utf8)
    }

    private static func entry(path: String, text: String) -> String {
        "(####\"\(path)\"####, ####\"\"\"\n\(text)\n\"\"\"####)"
    }
}
