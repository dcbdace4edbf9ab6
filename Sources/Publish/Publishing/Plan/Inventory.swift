import FileSystem

/// What stands in the folder before publishing.
struct Inventory: Sendable {
    /// The folder itself; nil if there is none yet.
    var folder: DiskEntry?
    /// Everything in it but folders, however deep; links are not followed.
    var files: [DiskPath: DiskEntry] = [:]
    /// The folders in it, however deep.
    var folders: [DiskPath: DiskEntry] = [:]
    /// What the last build wrote; nil if there is no manifest, or one that can't be trusted.
    var manifest: Manifest?
    /// The files that hold the site's bytes already.
    var matching: Set<DiskPath> = []

    /// There is no folder yet.
    static let absent = Inventory()

    /// Why the folder is not the builder's; nil if it has a manifest, or nothing that could be lost.
    var strangeness: String? {
        guard manifest == nil else { return nil }
        guard files[Manifest.path] == nil else {
            return "its manifest '\(Manifest.path.text)' is damaged"
        }
        return files.keys.filter { !Self.placeholders.contains($0) }.min()
            .map { "such as '\($0.text)'" }
    }

    /// The folders with nothing in them.
    var emptyFolders: Set<DiskPath> {
        let occupied = Set((Array(files.keys) + Array(folders.keys)).compactMap(\.parent))
        return Set(folders.keys).subtracting(occupied)
    }

    /// What keeps an empty folder in a repository.
    private static let placeholders: Set<DiskPath> = [DiskPath(".gitkeep"), DiskPath(".gitignore")]
}
