package import Measures

/// What forgetting a person came to.
package struct Forgotten: Hashable, Sendable {
    /// All handles and trackers of the person, in small letters: those of the wish, and what they
    /// led to; never to be shown, only to be looked for elsewhere.
    package let names: Set<String>
    /// When the person had been forgotten already; nil if this is the first time.
    package let before: Timestamp?
    /// How many rows were erased of each table that lost any.
    package let rowsErased: [String: Int]
    /// How many monthly values went on as the anonymous share of each group.
    package let valuesFolded: [Group.ID: Int]
    /// How many further texts named the person and no longer do.
    package let textsMasked: Int
}
