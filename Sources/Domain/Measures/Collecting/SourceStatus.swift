/// How one source stands: when it last told its figures, and whether that was too long ago.
package struct SourceStatus: Hashable, Sendable {
    /// What came of the last pass.
    package enum Outcome: String, Sendable {
        case done
        case failed
        /// There has been no pass yet.
        case never
    }

    /// How the configuration calls the source.
    package let name: SourceName
    /// What came of the last pass.
    package let outcome: Outcome
    /// The moment to which its figures count: that of the last success.
    package let asOf: Timestamp?
    /// Whether the last success is longer ago than the configuration allows.
    package let isStale: Bool
    /// The first failure since the last success.
    package let failingSince: Timestamp?
    /// Why the last pass failed, in words that may be published.
    package let reason: String?
    /// Whether people type the figures in, and no program counts them.
    package let isEnteredByHand: Bool

    package init(
        name: SourceName, outcome: Outcome, asOf: Timestamp?, isStale: Bool,
        failingSince: Timestamp? = nil, reason: String? = nil, isEnteredByHand: Bool = false
    ) {
        self.name = name
        self.outcome = outcome
        self.asOf = asOf
        self.isStale = isStale
        self.failingSince = failingSince
        self.reason = reason
        self.isEnteredByHand = isEnteredByHand
    }

    /// Whether what is shown of the source may be out of date.
    package var isDoubtful: Bool { outcome == .failed || isStale }
}
