import Foundation

extension FileTree {
    /// Files that exist in memory only; their folders come from their paths.
    package static func memory(_ files: [String: String], name: String = "") -> FileTree {
        let isFolder = { @Sendable (path: String) in
            path.isEmpty || files.keys.contains { $0.hasPrefix(path + "/") }
        }
        return FileTree(
            name: name,
            readFile: { path in
                guard let text = files[path] else {
                    throw isFolder(path)
                        ? CocoaError(.fileReadUnknown, underlying: POSIXError(.EISDIR))
                        : CocoaError(.fileReadNoSuchFile)
                }
                return Data(text.utf8)
            },
            listFiles: { folder in
                guard files[folder] == nil else {
                    throw CocoaError(.fileReadUnknown, underlying: POSIXError(.ENOTDIR))
                }
                return files.keys.filter { folder.isEmpty || $0.hasPrefix(folder + "/") }
            },
            exists: { files[$0] != nil || isFolder($0) })
    }
}

extension CocoaError {
    /// An error with what the system said underneath, as reading from disk has it.
    fileprivate init(_ code: CocoaError.Code, underlying: POSIXError) {
        self.init(code, userInfo: [NSUnderlyingErrorKey: underlying])
    }
}
