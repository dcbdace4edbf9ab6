import Measures
import Outside

/// The months that one report asks for.
struct AnalyticsWindow: Hashable, Sendable {
    /// The months, all of them whole but perhaps the last.
    let months: ClosedRange<Month>
    /// The last day, in the property's time zone.
    private let lastDay: String

    /// From the first month that may still change, or the first of all, to today; nil if that is
    /// nothing.
    ///
    /// Today is a day of the property's time zone, and of UTC until that zone is known. A month
    /// that has begun there, but not yet in UTC, waits: the store would take it for the future.
    init?(_ settings: AnalyticsSettings, on occasion: Occasion, after mark: AnalyticsMark?) {
        let today = (mark?.zone ?? .utc).day(of: occasion.now)
        let current = min(today.month, occasion.now.day.month)
        let last = min(settings.until ?? current, current)
        let usual =
            mark?.settled?.advanced(by: 1) ?? settings.since
            ?? current.advanced(by: -Self.monthsOfFirstRun)
        let wanted = min(usual, occasion.since?.month ?? usual)
        let first = max(wanted, settings.since ?? wanted)
        guard first <= last else { return nil }
        months = first...last
        lastDay = last == today.month ? today.description : "\(last)-\(last.length)"
    }

    /// The first and the last day, as the vendor writes them.
    var days: (first: String, last: String) { ("\(months.lowerBound)-01", lastDay) }

    /// As messages write it: `2026-07 to 2026-08`.
    var words: String {
        let (first, last) = (months.lowerBound, months.upperBound)
        return first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// Every month, in order.
    var all: [Month] {
        (months.lowerBound.ordinal...months.upperBound.ordinal).map(Month.init(ordinal:))
    }

    private static let monthsOfFirstRun = 12
}
