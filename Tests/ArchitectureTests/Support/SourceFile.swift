import Foundation
import TestSupport

/// A Swift file of the package, as the rules look at it.
struct SourceFile: Sendable {
    /// The path from the package's folder.
    let path: String
    let lines: [String]

    /// All Swift files below a folder of the package, by path.
    static func all(below folder: String) throws -> [SourceFile] {
        let root = PackageFolder.url.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { try SourceFile(path: "\(folder)/\($0)") }
    }

    private init(path: String) throws {
        self.path = path
        let text = try PackageFolder.text(path)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The folder below `Sources` that the file lies in.
    var stage: String { component(1) }

    /// The folder below the stage, which is the module.
    var module: String { component(2) }

    /// The modules that the file imports, at whatever access.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
                words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) })
            else { return nil }
            // `import struct Module.Type` names the module in front of the point.
            let name = Self.kinds.contains(words[keyword + 1]) ? words.last : words[keyword + 1]
            return name?.split(separator: ".").first.map(String.init)
        }
    }

    /// The lines without comments and without what stands in string literals, numbered from 1.
    var code: [(number: Int, text: String)] {
        var code: [(number: Int, text: String)] = []
        var isInText = false
        for (index, line) in lines.enumerated() {
            let isFence = line.ranges(of: "\"\"\"").count % 2 == 1
            if !isInText, !isFence { code.append((index + 1, Self.bare(line))) }
            if isFence { isInText.toggle() }
        }
        return code
    }

    private static let access = ["private", "fileprivate", "internal", "package", "public"]
    private static let kinds = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]

    private func component(_ index: Int) -> String {
        let components = path.split(separator: "/")
        return index < components.count ? String(components[index]) : ""
    }

    /// A line up to its comment, its string literals emptied.
    private static func bare(_ line: String) -> String {
        var bare = ""
        var isInLiteral = false
        var isEscaped = false
        for character in line {
            if isInLiteral {
                if character == "\"", !isEscaped { isInLiteral = false }
                isEscaped = character == "\\" && !isEscaped
            } else if bare.hasSuffix("/"), character == "/" {
                return String(bare.dropLast())
            } else {
                if character == "\"" { isInLiteral = true }
                bare.append(character)
            }
        }
        return bare
    }
}
