/// An issue of a tracker, as it was last seen.
package struct Issue: Hashable, Sendable {
    /// The id that is unique in the whole tracker.
    package let id: Int64
    /// The id of the project that it lies in.
    package let project: Int64
    /// The number that people know it by, unique in its project.
    package let number: Int64
    /// Its title; never published if the issue is confidential.
    package let title: String
    /// When it was opened.
    package let createdAt: Timestamp
    /// When it last changed.
    package let updatedAt: Timestamp
    /// When it was last closed; nil while it is open.
    package let closedAt: Timestamp?
    /// Its labels, in order.
    package let labels: [String]
    /// The score, where the tracker has weights and somebody gave one.
    package let weight: Int?
    /// The day that it is due.
    package let due: Day?
    /// Whether only members may see it: it counts, and its title is never published.
    package let isConfidential: Bool
    /// Whether it was moved: it no longer counts, its successor does.
    package let isMoved: Bool
    /// Where it is read.
    package let address: String

    package init(
        id: Int64, project: Int64, number: Int64, title: String, createdAt: Timestamp,
        updatedAt: Timestamp, closedAt: Timestamp?, labels: [String], weight: Int?, due: Day?,
        isConfidential: Bool, isMoved: Bool, address: String
    ) {
        self.id = id
        self.project = project
        self.number = number
        self.title = title
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.closedAt = closedAt
        self.labels = labels
        self.weight = weight
        self.due = due
        self.isConfidential = isConfidential
        self.isMoved = isMoved
        self.address = address
    }
}
