import Measures
import Outside

/// Counts the rows of a report that no post gets, by why.
struct AnalyticsTally {
    /// Why a row counts for no post.
    enum Reason: Int, CaseIterable {
        case other
        case outside
        case notAsked
        case unusable
    }

    private var counts: [Reason: (rows: Int, views: Amount)] = [:]
    private let window: AnalyticsWindow

    init(of window: AnalyticsWindow) {
        self.window = window
    }

    mutating func add(_ row: AnalyticsRow, _ reason: Reason) {
        let old = counts[reason] ?? (0, .zero)
        counts[reason] = (old.rows + 1, old.views + Amount(row.views))
    }

    var diagnostics: [Diagnostic] {
        Reason.allCases.compactMap { reason in
            counts[reason].map { Diagnostic(words(reason, rows: $0.rows, views: $0.views)) }
        }
    }

    private func words(_ reason: Reason, rows: Int, views: Amount) -> String {
        let figures = "\(views.grouped) views (rows: \(Amount(rows).grouped))"
        return switch reason {
        case .other:
            "\(figures) are summed up under '\(AnalyticsRow.other)' in \(window.words); they count"
                + " for no post."
        case .outside: "\(figures) lie outside \(window.words), which was asked for; left out."
        case .notAsked: "\(figures) are of paths that were not asked for; left out."
        case .unusable: "\(figures) are of paths that are no text of at most 2,048 bytes; left out."
        }
    }
}
