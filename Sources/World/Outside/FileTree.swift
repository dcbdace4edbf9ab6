package import Foundation

/// A folder with files below it, on disk or in memory.
///
/// Paths are relative to the folder and written with slashes.
package struct FileTree: Sendable {
    /// How messages call the folder.
    package let name: String
    private let readFile: @Sendable (String) throws -> Data
    private let listFiles: @Sendable (String) throws -> [String]
    private let exists: @Sendable (String) -> Bool

    init(
        name: String,
        readFile: @escaping @Sendable (String) throws -> Data,
        listFiles: @escaping @Sendable (String) throws -> [String],
        exists: @escaping @Sendable (String) -> Bool
    ) {
        self.name = name
        self.readFile = readFile
        self.listFiles = listFiles
        self.exists = exists
    }

    /// The contents of a text file.
    package func text(at path: String) throws(FileError) -> String {
        let data = try data(at: path)
        guard let text = String(validating: data, as: UTF8.self) else {
            throw FileError(path: displayPath(path), reason: "it is not UTF-8 text")
        }
        return text
    }

    /// The contents of a file.
    package func data(at path: String) throws(FileError) -> Data {
        do {
            return try readFile(path)
        } catch {
            throw FileError(path: displayPath(path), reason: FileError.words(error))
        }
    }

    /// The paths of all files below a folder, in order; none if the folder does not exist.
    ///
    /// An empty path is the whole tree.
    package func files(below folder: String) throws(FileError) -> [String] {
        do {
            return try listFiles(folder).sorted()
        } catch {
            throw FileError(path: displayPath(folder), reason: FileError.words(error))
        }
    }

    /// Whether a file or a folder stands at the path.
    package func contains(_ path: String) -> Bool { exists(path) }

    /// A path as messages write it.
    package func displayPath(_ path: String) -> String {
        if name.isEmpty || path.hasPrefix("/") { return path }
        if path.isEmpty { return name }
        return name.hasSuffix("/") ? name + path : "\(name)/\(path)"
    }
}

extension String {
    /// The text that the bytes spell, or nil if they are no valid UTF-8.
    package init?(validating data: Data, as encoding: UTF8.Type) {
        self.init(validating: Array(data), as: encoding)
    }
}
