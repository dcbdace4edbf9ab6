/// A published thing that figures are told of, such as a video.
package struct Item: Hashable, Sendable {
    /// What the vendor calls it.
    package let name: ItemName
    /// Its title, as the vendor last told it.
    package let title: String
    /// When it was published, where that is known.
    package let publishedAt: Timestamp?
    /// Whether the vendor no longer shows it: private, deleted or merged.
    package let isGone: Bool

    package init(name: ItemName, title: String, publishedAt: Timestamp?, isGone: Bool) {
        self.name = name
        self.title = title
        self.publishedAt = publishedAt
        self.isGone = isGone
    }
}
