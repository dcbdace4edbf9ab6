package import FileSystem
package import Measures

/// Makes a folder equal to a site, all at once.
///
/// The site is written beside the folder, sharing every file that is still right, and the two are
/// exchanged in one step. So whoever looks, and whenever the process dies, there is the old site
/// or the new one, whole. The folder is another one afterwards: a server that was started inside
/// of it has to be started again.
package struct Publisher: Sendable {
    /// What a user may decide about publishing.
    package struct Options: Hashable, Sendable {
        /// Whether a folder that the builder does not know is taken over.
        package var isForced: Bool
        /// What the host allows; nil for a host without limits.
        package var limits: PagesLimits?

        package init(isForced: Bool = false, limits: PagesLimits? = .gitLab) {
            self.isForced = isForced
            self.limits = limits
        }
    }

    private let folder: String
    private let options: Options
    private let disks: any DiskOpener

    /// Publishes to a folder, which need not exist yet; nor need those above it.
    package init(
        folder: String, options: Options = Options(), on disks: any DiskOpener = PosixDiskOpener()
    ) {
        self.folder = folder
        self.options = options
        self.disks = disks
    }

    /// Tells what publishing the site would do, and writes nothing.
    package func plan(for site: Site) throws(PublishingError) -> PublicationPlan {
        guard let place = try SiteFolder.open(.init(path: folder, missingParents: .left), on: disks)
        else {
            return try plan(for: site, over: .absent)
        }
        return try plan(for: site, over: place.inventory(comparedWith: site))
    }

    /// Makes the folder equal to the site; after an error the old site stands as it was.
    ///
    /// Waits while another run publishes to the same folder or a neighbour of it.
    package func publish(_ site: Site) throws(PublishingError) -> Changes {
        guard let place = try SiteFolder.open(.init(path: folder, missingParents: .made), on: disks)
        else {
            throw PublishingError(.noFolder, at: folder)
        }
        try place.removeStage()
        let plan = try plan(for: site, over: place.inventory(comparedWith: site))
        guard !plan.isEmpty else { return Changes(plan: plan, bytesWritten: 0) }
        let bytesWritten = try swapIn(site, by: plan, at: place)
        return Changes(
            plan: plan, bytesWritten: bytesWritten, leftover: place.failureToRemoveStage())
    }

    private func plan(
        for site: Site, over inventory: Inventory
    ) throws(PublishingError) -> PublicationPlan {
        let content = try SiteContent(site)
        let plan = try PublicationPlan(
            for: content, over: inventory,
            rules: .init(folder: folder, isForced: options.isForced))
        try options.limits?.check(site, weighing: plan.weight, at: folder)
        return plan
    }

    private func swapIn(
        _ site: Site, by plan: PublicationPlan, at place: SiteFolder
    ) throws(PublishingError) -> Int {
        do {
            let bytesWritten = try place.stage(site, by: plan)
            try place.swap(by: plan)
            return bytesWritten
        } catch {
            throw error.noting(leftover: place.failureToRemoveStage())
        }
    }
}
