import Fetching
import Measures

/// One row of a report: how often a path was seen in a month.
struct AnalyticsRow: Hashable, Sendable {
    /// The month; nil where Google Analytics names none, as in rows that sum up the rest.
    let month: Month?
    /// The path as visitors' browsers told it.
    let path: String
    /// How often it was seen.
    let views: Int64

    /// What stands in the place of a value where rare ones were summed up.
    static let other = "(other)"
    /// What stands in the place of a value that nobody told.
    static let notSet = "(not set)"
}

extension AnalyticsRow {
    init(_ row: AnalyticsReply.Row) throws(ReplyFault) {
        guard row.dimensionValues.count == AnalyticsRequest.dimensions.count,
            row.metricValues.count == 1
        else { throw ReplyFault("has a row with other columns than were asked for") }
        month = try Self.month(row.dimensionValues[0].value ?? "")
        path = row.dimensionValues[1].value ?? ""
        views = row.metricValues[0].value.value
    }

    /// Reads `202607`.
    private static func month(_ text: String) throws(ReplyFault) -> Month? {
        if text == other || text == notSet { return nil }
        guard text.utf8.count == 6, let month = Month("\(text.prefix(4))-\(text.suffix(2))") else {
            throw ReplyFault("has a row without a month such as 202607")
        }
        return month
    }
}
