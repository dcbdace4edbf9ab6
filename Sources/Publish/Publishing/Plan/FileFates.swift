import FileSystem
import Measures

/// What becomes of each file that stands in the folder.
struct FileFates: Sendable {
    private(set) var unchanged: [DiskPath: SitePath] = [:]
    private(set) var changed: [DiskPath: SitePath] = [:]
    private(set) var removed: [DiskPath: SitePath] = [:]
    private(set) var kept: [DiskPath: DiskEntry] = [:]

    private let site: SiteContent
    private let inventory: Inventory
    private let rules: PublicationPlan.Rules

    /// Decides over every file; one of somebody else's in the site's way is an error.
    init(
        of inventory: Inventory, under site: SiteContent, rules: PublicationPlan.Rules
    ) throws(PublishingError) {
        self.site = site
        self.inventory = inventory
        self.rules = rules
        for path in inventory.files.keys.sorted() where path != Manifest.path {
            try decide(over: path)
        }
    }

    private mutating func decide(over path: DiskPath) throws(PublishingError) {
        let listed = inventory.manifest?.paths[path]
        if let wanted = site.files[path] {
            try claim(path, listed: listed)
            if inventory.matching.contains(path) {
                unchanged[path] = wanted
            } else {
                changed[path] = wanted
            }
        } else if let listed {
            removed[path] = listed
        } else if site.folders.contains(path) {
            try claim(path, listed: listed)
            removed[path] = SitePath(path.text)
        } else if let file = path.ancestors.first(where: site.hasFile) {
            // Overwriting, even by force, is of one file by another: not of a whole folder.
            throw PublishingError(.foreignFolder, at: rules.folder + "/" + file.text)
        } else {
            kept[path] = inventory.files[path]
        }
    }

    private func claim(_ path: DiskPath, listed: SitePath?) throws(PublishingError) {
        guard listed != nil || rules.isForced else {
            throw PublishingError(.foreignFile, at: rules.folder + "/" + path.text)
        }
    }
}
