/// A lifetime total that a vendor showed at a moment; months are differences between readings.
package struct Reading: Hashable, Sendable {
    /// What was read.
    package let item: ItemName
    /// The total since the item was published.
    package let total: Int64
    /// When it was read.
    package let takenAt: Timestamp

    package init(item: ItemName, total: Int64, takenAt: Timestamp) {
        self.item = item
        self.total = total
        self.takenAt = takenAt
    }
}
