import Foundation

extension FileTree {
    /// A folder on disk.
    package static func disk(_ root: String) -> FileTree {
        let folder = URL(filePath: root.isEmpty ? "." : root, directoryHint: .isDirectory)
        return FileTree(
            name: root == "." ? "" : root,
            readFile: { path in
                try Data(contentsOf: URL(filePath: path, relativeTo: folder))
            },
            listFiles: { path in try regularFiles(below: path, in: folder) },
            exists: { path in
                FileManager.default.fileExists(atPath: URL(filePath: path, relativeTo: folder).path)
            })
    }

    private static func regularFiles(below path: String, in root: URL) throws -> [String] {
        let folder = path.isEmpty ? root : URL(filePath: path, relativeTo: root)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        guard !isFile(folder.path) else { throw POSIXError(.ENOTDIR) }
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { isFile(folder.appending(path: $0).path) }
            .map { path.isEmpty ? $0 : "\(path)/\($0)" }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }
}
