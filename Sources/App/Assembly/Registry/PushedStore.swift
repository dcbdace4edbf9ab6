package import Fingerprints

/// What became of a push.
package struct PushedStore: Hashable, Sendable {
    /// How many bytes the store has.
    package let size: Int
    /// The store that the registry holds now.
    package let fingerprint: Fingerprint
    /// The store that it held before; nil if it held none.
    package let before: Fingerprint?

    init(_ store: PulledStore, before: PulledStore?) {
        size = store.bytes.count
        fingerprint = store.fingerprint
        self.before = before?.fingerprint
    }

    /// One line for the end of a run.
    package var sentence: String {
        if before == fingerprint {
            return "The registry holds this store already: SHA-256 \(fingerprint)."
        }
        let change = before == nil ? "There was none before." : "It takes the place of another."
        return "The store was pushed: \(size) bytes, SHA-256 \(fingerprint). \(change)"
    }
}
