import FileSystem

/// Disks that exist on paper only: what lies where is known, and nothing can be made.
struct DrawnDisks: DiskOpener {
    let realPaths: [String: String]
    let links: Set<String>

    func realPath(of path: String) throws(DiskError) -> String {
        guard let real = realPaths[path] else {
            throw DiskError(.call, .missing, at: path, words: "not drawn")
        }
        return real
    }

    func isLink(at path: String) -> Bool { links.contains(path) }

    func makeFolders(_ path: String) throws(DiskError) {
        throw DiskError(.call, .noAccess, at: path, words: "paper")
    }

    func hold(_ folder: String) throws(DiskError) -> any Disk {
        throw DiskError(.call, .noAccess, at: folder, words: "paper")
    }
}
