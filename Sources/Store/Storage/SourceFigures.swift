package import Measures

/// What the store keeps of one source, as far as a collector needs it.
package struct SourceFigures: Hashable, Sendable {
    /// The samples from a month on, those of items each.
    ///
    /// Shares of people who have opted out are not among them, nor are items whose names can't be
    /// kept: no source tells them again by the names that they have here.
    package let samples: [Sample]
    /// The same of all other sources together.
    package let others: [Sample]
    /// Whether anything at all is kept: samples of any month, readings or issues.
    package let hasFigures: Bool
    /// The last reading of every item.
    package let readings: [ItemName: Reading]
    /// Every item that was ever seen.
    package let items: [ItemName: Item]
}
