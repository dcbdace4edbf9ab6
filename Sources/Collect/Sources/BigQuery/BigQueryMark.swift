import Fingerprints
import Measures

/// What makes a query the same query: while it stays, its result is not read again.
struct BigQueryMark: Hashable, Sendable {
    /// A fingerprint of all that the figures depend on.
    let watermark: Watermark

    init(_ settings: BigQuerySettings) {
        let limits = [settings.since, settings.until].map { $0.map(\.description) }
        let words =
            [settings.sql, settings.project, settings.location ?? "", settings.group.text]
            + limits.map { $0 ?? "" } + settings.parameters.flatMap { [$0.name, $0.value] }
        // As JSON, so that no word can run into the next.
        watermark = Watermark(Fingerprint(of: SortedJSON.text(words).utf8).text)
    }

    /// The id of one submission: BigQuery takes a repeated call with the same id for the same one.
    func requestID(of source: SourceName, at now: Timestamp, attempt: Int) -> String {
        let words = [watermark.text, source.text, now.description, String(attempt)]
        return String(Fingerprint(of: words.joined(separator: " ").utf8).text.prefix(36))
    }
}
