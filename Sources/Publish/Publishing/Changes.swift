package import Measures

/// What a publication did to the folder.
package struct Changes: Hashable, Sendable {
    /// Files at paths where there was none, in order.
    package let added: [SitePath]
    /// Files that got other bytes, in order.
    package let changed: [SitePath]
    /// Files that no longer belonged, in order.
    package let removed: [SitePath]
    /// The number of files that were right already, and were not touched.
    package let unchanged: Int
    /// The bytes that went to the disk, the manifest's included.
    package let bytesWritten: Int
    /// Why the old site, no longer in use, is still on the disk; nil if it is gone.
    package let leftover: PublishingError?

    init(plan: PublicationPlan, bytesWritten: Int, leftover: PublishingError? = nil) {
        added = plan.added
        changed = plan.changed
        removed = plan.removed
        unchanged = plan.unchanged.count
        self.bytesWritten = bytesWritten
        self.leftover = leftover
    }
}
