import Foundation

/// A folder that files are written into, next to whatever lies there.
package struct OutputFolder: Sendable {
    private let path: String

    package init(_ path: String) {
        self.path = path.isEmpty ? "." : path
    }

    /// Makes the folder and those above it.
    package func make() throws(FileError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileError(
                path: path, reason: "the folder can't be made: \(FileError.words(error))")
        }
    }

    /// Whether anything stands at a path within the folder.
    package func exists(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(file)")
    }

    /// Writes a text file, and makes the folders that lead to it.
    package func write(_ text: String, to file: String) throws(FileError) {
        let target = "\(path)/\(file)"
        do {
            if file.contains("/") {
                try FileManager.default.createDirectory(
                    at: URL(filePath: target).deletingLastPathComponent(),
                    withIntermediateDirectories: true)
            }
            try Data(text.utf8).write(to: URL(filePath: target, directoryHint: .notDirectory))
        } catch {
            throw FileError(path: target, reason: "it can't be written: \(FileError.words(error))")
        }
    }
}
