import Measures
import Outside

/// The views of posts by month, as the rows of a report tell them.
struct AnalyticsViews {
    /// Only what the report has rows for.
    private(set) var months: [ItemName: [Month: Int64]] = [:]
    private(set) var tally: AnalyticsTally

    /// Whether there is any view at all.
    var areNone: Bool { months.values.allSatisfy { $0.values.allSatisfy { $0 == 0 } } }

    /// Adds up the rows that count, and tallies the others.
    init(
        _ rows: [AnalyticsRow], of settings: AnalyticsSettings, in window: AnalyticsWindow
    ) throws(CollectError) {
        tally = AnalyticsTally(of: window)
        let choice = PathChoice(settings.paths)
        var seen: Set<Cell> = []
        for row in rows where row.path != AnalyticsRow.notSet && !row.path.isEmpty {
            guard let month = row.month, row.path != AnalyticsRow.other else {
                tally.add(row, .other)
                continue
            }
            guard seen.insert(Cell(month: month, path: Array(row.path.utf8))).inserted else {
                throw .implausible(
                    "Google Analytics told the views of one path in \(month) more than once")
            }
            if !window.months.contains(month) {
                tally.add(row, .outside)
            } else if !choice.contains(row.path) {
                tally.add(row, .notAsked)
            } else if let name = ItemName(row.path) {
                try add(row.views, of: name, in: month)
            } else {
                tally.add(row, .unusable)
            }
        }
    }

    /// Two spellings of one accent are two paths for the vendor and one name here, so this adds.
    private mutating func add(
        _ views: Int64, of name: ItemName, in month: Month
    ) throws(CollectError) {
        let sum = months[name, default: [:]][month, default: 0].addingReportingOverflow(views)
        guard !sum.overflow else {
            throw .implausible("The views of one path in \(month) exceed 64 bits")
        }
        months[name, default: [:]][month] = sum.partialValue
    }

    /// The place of a row in the report, by the vendor's own spelling.
    private struct Cell: Hashable {
        let month: Month
        let path: [UInt8]
    }
}
