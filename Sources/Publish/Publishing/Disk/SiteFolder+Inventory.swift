import FileSystem
import Measures

extension SiteFolder {
    /// What stands in the folder, and which of it holds the site's bytes already.
    func inventory(comparedWith site: Site) throws(PublishingError) -> Inventory {
        let entry = try PublishingError.telling { () throws(DiskError) in
            try disk.entry(at: name)
        }
        guard let entry else { return .absent }
        guard entry.kind == .folder else {
            throw PublishingError(.notAFolder, at: name.text)
        }
        return try PublishingError.telling { () throws(DiskError) in
            try inventory(of: entry, comparedWith: site)
        }
    }

    private func inventory(
        of folder: DiskEntry, comparedWith site: Site
    ) throws(DiskError) -> Inventory {
        var inventory = Inventory(folder: folder)
        try survey(nil, into: &inventory)
        inventory.manifest = try manifest(in: inventory)
        inventory.matching = try matches(of: site, in: inventory)
        return inventory
    }

    private func survey(
        _ folder: DiskPath?, into inventory: inout Inventory
    ) throws(DiskError) {
        for entryName in try disk.names(in: folder.map(name.appending) ?? name) {
            let path = folder?.appending(entryName) ?? entryName
            // Another process may have taken it away since the names were read.
            guard let entry = try disk.entry(at: name.appending(path)) else { continue }
            guard entry.kind == .folder else {
                inventory.files[path] = entry
                continue
            }
            inventory.folders[path] = entry
            try survey(path, into: &inventory)
        }
    }

    private func manifest(in inventory: Inventory) throws(DiskError) -> Manifest? {
        guard inventory.files[Manifest.path]?.kind == .file else { return nil }
        return Manifest(try disk.read(name.appending(Manifest.path)))
    }

    private func matches(
        of site: Site, in inventory: Inventory
    ) throws(DiskError) -> Set<DiskPath> {
        var matches: Set<DiskPath> = []
        for sitePath in site.paths {
            let path = DiskPath(sitePath)
            guard let bytes = site[sitePath], let entry = inventory.files[path],
                entry.kind == .file, entry.size == bytes.count,
                try disk.read(name.appending(path)) == bytes
            else { continue }
            matches.insert(path)
        }
        return matches
    }
}
