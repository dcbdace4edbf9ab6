/// One pass over one source, and what came of it.
package struct Run: Hashable, Sendable {
    /// What came of a pass.
    package enum Outcome: String, CaseIterable, Sendable {
        /// The source told what it had to tell.
        case done
        /// The source told nothing, or not all; what was kept before stands.
        case failed
    }

    /// Which source.
    package let source: SourceName
    /// When the pass began.
    package let startedAt: Timestamp
    /// When it ended.
    package let endedAt: Timestamp
    /// What came of it.
    package let outcome: Outcome
    /// How many requests it took, repeated ones included.
    package let requests: Int
    /// The moment to which the source's figures count; nil if the pass brought none.
    package let asOf: Timestamp?
    /// Why it failed, in words that may be published: no secret, no person.
    package let reason: String?

    package init(
        source: SourceName, startedAt: Timestamp, endedAt: Timestamp, outcome: Outcome,
        requests: Int, asOf: Timestamp?, reason: String?
    ) {
        self.source = source
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.requests = requests
        self.asOf = asOf
        self.reason = reason
    }
}
