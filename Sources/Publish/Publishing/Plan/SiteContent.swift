import FileSystem
import Measures

/// A site's files and the folders that they need, checked to fit into a file system.
struct SiteContent: Sendable {
    let files: [DiskPath: SitePath]
    let folders: Set<DiskPath>
    /// The bytes of all files together.
    let size: Int

    init(_ site: Site) throws(PublishingError) {
        var files: [DiskPath: SitePath] = [:]
        var size = 0
        for path in site.paths {
            files[DiskPath(path)] = path
            size += site[path]?.count ?? 0
        }
        self.files = files
        self.size = size
        folders = Self.folders(above: files.keys)
        try check()
    }

    /// The folders that the paths lie in.
    static func folders(above paths: some Sequence<DiskPath>) -> Set<DiskPath> {
        var folders: Set<DiskPath> = []
        for path in paths {
            for folder in path.ancestors {
                // What lies above a known folder is known too.
                guard folders.insert(folder).inserted else { break }
            }
        }
        return folders
    }

    /// Whether the build will put a file there.
    func hasFile(at path: DiskPath) -> Bool {
        files[path] != nil || path == Manifest.path
    }

    private func check() throws(PublishingError) {
        if let clash = folders.filter({ files[$0] != nil }).min() {
            throw PublishingError(.fileAndFolder, at: clash.text)
        }
        guard files[Manifest.path] == nil, !folders.contains(Manifest.path) else {
            throw PublishingError(.reservedName, at: Manifest.path.text)
        }
        let tooLong = files.filter { $0.value.components.contains { $0.utf8.count > 255 } }
        if let path = tooLong.keys.min() {
            throw PublishingError(.nameTooLong, at: path.text)
        }
    }
}
