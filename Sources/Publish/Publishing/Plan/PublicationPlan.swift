import FileSystem
package import Measures

/// What has to happen for a folder to equal a site, decided before anything is written.
package struct PublicationPlan: Hashable, Sendable {
    /// Where to publish, and how careful to be there.
    struct Rules: Hashable, Sendable {
        /// The folder's name, for messages.
        let folder: String
        /// Whether unknown folders are taken over and foreign files overwritten.
        let isForced: Bool
    }

    /// Files at paths where there is none yet, in order.
    package let added: [SitePath]
    /// Files that get other bytes, in order.
    package let changed: [SitePath]
    /// Files that no longer belong, in order.
    package let removed: [SitePath]
    /// Files that are right already, in order.
    package let unchanged: [SitePath]
    /// Somebody else's files, carried over as they are.
    let kept: [DiskPath]
    /// Every folder that will be, those above before those below.
    let folders: [DiskPath]
    /// The permissions of folders that exist already, the top one's under the empty path.
    let modes: [DiskPath: UInt32]
    let manifest: Manifest
    let isManifestCurrent: Bool
    /// Whether there is a folder to be exchanged.
    let replacesFolder: Bool
    let weight: SiteWeight

    /// Whether the folder equals the site already.
    package var isEmpty: Bool {
        added.isEmpty && changed.isEmpty && removed.isEmpty && isManifestCurrent
    }

    init(
        for site: SiteContent, over inventory: Inventory, rules: Rules
    ) throws(PublishingError) {
        if let strangeness = inventory.strangeness, !rules.isForced {
            throw PublishingError(.unknownFolder, at: rules.folder, cause: strangeness)
        }
        let fates = try FileFates(of: inventory, under: site, rules: rules)
        let folders = Self.folders(for: site, keeping: fates.kept, of: inventory)
        added = site.files.filter { inventory.files[$0.key] == nil }.inOrder
        changed = fates.changed.inOrder
        removed = fates.removed.inOrder
        unchanged = fates.unchanged.inOrder
        kept = fates.kept.keys.sorted()
        self.folders = folders.sorted()
        modes = Self.modes(of: folders, in: inventory)
        manifest = Manifest(paths: site.files)
        isManifestCurrent = inventory.manifest == manifest
        replacesFolder = inventory.folder != nil
        weight = SiteWeight(
            files: site.files.count + 1, folders: folders.count, keptFiles: fates.kept.count,
            fileBytes: site.size + manifest.bytes.count,
            keptBytes: fates.kept.values.reduce(0) { $0 + $1.size })
    }

    /// The site's folders, those of kept files, and empty ones that somebody else made.
    private static func folders(
        for site: SiteContent, keeping kept: [DiskPath: DiskEntry], of inventory: Inventory
    ) -> Set<DiskPath> {
        let ours = SiteContent.folders(above: inventory.manifest.map { Array($0.paths.keys) } ?? [])
        let empty = inventory.emptyFolders.subtracting(ours).filter { folder in
            !site.hasFile(at: folder) && !folder.ancestors.contains(where: site.hasFile)
        }
        return site.folders.union(empty)
            .union(SiteContent.folders(above: kept.keys))
            .union(SiteContent.folders(above: empty))
    }

    private static func modes(
        of folders: Set<DiskPath>, in inventory: Inventory
    ) -> [DiskPath: UInt32] {
        var modes = inventory.folders.filter { folders.contains($0.key) }.mapValues(\.mode)
        modes[DiskPath("")] = inventory.folder?.mode
        return modes
    }
}

extension [DiskPath: SitePath] {
    fileprivate var inOrder: [SitePath] { sorted { $0.key < $1.key }.map(\.value) }
}
