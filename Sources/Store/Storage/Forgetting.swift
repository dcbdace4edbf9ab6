package import Measures

/// The wish of a person to be forgotten.
package struct Forgetting: Hashable, Sendable {
    /// The person's handle or tracker, in any case of letters.
    package let name: String
    /// Further handles and trackers of the same person, from the configuration; any at all make the
    /// name a known one, even if nothing of the person is kept.
    package let aliases: [String]
    /// Whether the groups keep what the person had brought, without saying who.
    package let keepsTotals: Bool
    /// Chance letters that go into the hashes of the names, so that equal names have other hashes
    /// elsewhere; a store that has forgotten somebody goes on with those that it has.
    package let salt: String
    /// The moment of the wish.
    package let now: Timestamp
    /// Whether nothing is to change: what would happen is told only.
    package let isRehearsal: Bool

    package init(
        name: String, aliases: [String] = [], keepsTotals: Bool, salt: String, now: Timestamp,
        isRehearsal: Bool = false
    ) {
        self.name = name
        self.aliases = aliases
        self.keepsTotals = keepsTotals
        self.salt = salt
        self.now = now
        self.isRehearsal = isRehearsal
    }
}
