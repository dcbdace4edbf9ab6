package import Measures
package import Storage

/// What came of one source.
package struct SourceOutcome: Sendable {
    /// How the configuration calls the source.
    package let source: SourceName
    /// Why it failed, or in part; nil if it did not.
    package let failure: String?
    /// Whether the failure ends the run with an error.
    package let isFatal: Bool
    /// Whether, after a failure, what was kept before goes on being shown.
    let isReused: Bool
    /// How many requests it took, repeated ones included.
    package let requests: Int
    /// What became of the monthly values.
    package let recording: Recording
    /// What was odd about the figures.
    package let notes: [String]
    /// The moment to which the figures count, if any came.
    package let asOf: Timestamp?

    /// How many issues it told.
    let issues: Int

    /// One line for the end of a run.
    package var sentence: String {
        let count = requests == 1 ? "1 request" : "\(requests) requests"
        guard let failure else { return "\(source): \(figures); \(count)" }
        let kept = isReused ? "what was kept before stands" : "nothing is kept"
        let rest = asOf == nil ? kept : figures
        return "\(source): failed: \(failure) (\(rest); \(count))"
    }

    private var figures: String {
        let months =
            "\(recording.added) added, \(recording.changed) changed,"
            + " \(recording.unchanged) unchanged"
        return issues == 0 ? months : months + "; issues told: \(issues)"
    }
}

extension SourceOutcome: Encodable {
    enum CodingKeys: String, CodingKey {
        case source = "name"
        case failure, requests, added, changed, unchanged, issues, notes
        case asOf = "as_of"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source.text, forKey: .source)
        try container.encode(failure, forKey: .failure)
        try container.encode(requests, forKey: .requests)
        try container.encode(recording.added, forKey: .added)
        try container.encode(recording.changed, forKey: .changed)
        try container.encode(recording.unchanged, forKey: .unchanged)
        try container.encode(issues, forKey: .issues)
        try container.encode(notes, forKey: .notes)
        try container.encode(asOf?.description, forKey: .asOf)
    }
}
