package import Foundation

/// The files below a folder with their bytes.
package struct FolderContents: Hashable, Sendable {
    /// The bytes of each file, by its path from the folder.
    package private(set) var files: [String: Data] = [:]

    /// No files at all.
    package init() {}

    /// Reads all files below a folder; none if it does not exist.
    package init(of folder: URL) throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            // A folder has no contents.
            files[path] = FileManager.default.contents(atPath: "\(folder.path)/\(path)")
        }
    }

    /// The paths in order.
    package var paths: [String] { files.keys.sorted() }

    /// The files whose path fulfils a condition.
    package func filter(_ isWanted: (String) -> Bool) -> FolderContents {
        var contents = FolderContents()
        contents.files = files.filter { isWanted($0.key) }
        return contents
    }

    /// The text of a file, or nil if there is none.
    package func text(_ path: String) -> String? {
        files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The paths of the files that contain the bytes of a text.
    package func paths(containing text: String) -> [String] {
        paths.filter { files[$0]?.firstRange(of: Data(text.utf8)) != nil }
    }

    /// The paths that are in only one of two folders, or have other bytes there.
    package func differences(from other: FolderContents) -> [String] {
        Set(paths).union(other.paths).filter { files[$0] != other.files[$0] }.sorted()
    }

    package subscript(path: String) -> Data? {
        get { files[path] }
        set { files[path] = newValue }
    }

    /// Writes all files below a folder.
    package func write(to folder: URL) throws {
        for (path, data) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }
}
