// Made-up values are right or the test is wrong, so nothing here is told politely.
// swift-format-ignore-file: NeverForceUnwrap

import Measures

extension SourceStatus {
    /// A source that last told its figures on 19 November 2026, unless the test says otherwise.
    static func make(
        _ name: String, _ outcome: Outcome = .done, asOf: String? = "2026-11-19T06:00:00Z",
        isStale: Bool = false, failingSince: String? = nil, reason: String? = nil,
        isEnteredByHand: Bool = false
    ) -> SourceStatus {
        SourceStatus(
            name: SourceName(name)!, outcome: outcome, asOf: asOf.map { Timestamp($0)! },
            isStale: isStale, failingSince: failingSince.map { Timestamp($0)! }, reason: reason,
            isEnteredByHand: isEnteredByHand)
    }
}
