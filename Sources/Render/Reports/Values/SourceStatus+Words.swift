import Measures

extension SourceStatus {
    /// What came of the last collection: `succeeded`, `failed`, `none yet`.
    var outcomeWords: String {
        switch outcome {
        case .done: "succeeded"
        case .failed: "failed"
        case .never: "none yet"
        }
    }

    /// Whether the figures are recent: `fresh`, `stale`, `no data yet`.
    var freshness: String {
        guard asOf != nil else { return "no data yet" }
        return isStale ? "stale" : "fresh"
    }

    /// Why the figures may be out of date: `failing since 20 Nov 2026, 06:00 UTC`, `overdue`.
    var standing: String {
        guard outcome == .failed else { return "overdue" }
        return failingSince.map { "failing since \($0.prose)" } ?? "failing"
    }
}

extension Timestamp {
    /// As prose writes it: `22 Nov 2026, 06:00 UTC`.
    var prose: String { "\(day.prose), \(description.dropFirst(11).prefix(5)) UTC" }
}
