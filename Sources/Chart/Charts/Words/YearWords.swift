import Measures

/// What a year of a series says in words; the picture, its description, the caption, the alternative
/// text and the table all take theirs from here.
struct YearWords: Sendable {
    let series: AnnualSeries
    let title: CleanText
    /// What is counted, `values` if the series doesn't say.
    let unit: CleanText
    /// What follows the title to name the year: nothing if the title names it.
    let titleEnding: String
    /// What the year comes to: `total 2.11M to 22 Nov (9 of 11 months)`, `no data yet`.
    let result: String
    /// The same without the word `total`.
    let figure: String
    /// The year against the one before: `+5% vs 2025 (Jan–Oct)`; nil where nothing can be compared.
    let change: String?
    /// The months with the greatest value; none if all are equal.
    let peaks: [MonthReading]

    init(_ series: AnnualSeries) {
        self.series = series
        title = CleanText(series.title)
        unit = CleanText(series.unit.isEmpty ? "values" : series.unit)
        titleEnding = series.period.ending(after: title.full)
        let outcome = YearOutcome(series, unit: unit.visible)
        figure = outcome.figure
        result = outcome.isTotal ? "total " + figure : figure
        peaks = series.peaks
        change = series.comparison.flatMap { $0.words(before: series.period.previous.label) }
    }

    var period: String { series.period.label }

    var isSample: Bool { series.origin == .sampleData }

    /// What is doubtful about the figures: `not updated since 19 Nov 2026`; nil if nothing is.
    var doubt: String? { series.doubt }

    /// The title with its year.
    var headline: String { title.full + titleEnding }

    /// The greatest month: `peak Mar 226K`, with the number of further ones as great.
    func peak(_ name: (Month) -> String) -> String? {
        guard let first = peaks.first, let amount = first.amount,
            series.months.count(where: \.isComplete) > 1
        else { return nil }
        let others = peaks.count > 1 ? " (+\(peaks.count - 1))" : ""
        return "peak \(name(first.month))\(others) \(amount.compact)"
    }

    /// What the year comes to, how it compares and its peak: what there is of them.
    var message: [String] { [result, change, peak(\.shortName)].compactMap(\.self) }
}

extension Comparison {
    /// The change with what it is measured against; nil if it can't be told in one figure.
    fileprivate func words(before: String) -> String? {
        let scope = scope.isEmpty ? "" : " " + scope
        if let change { return "\(change) vs \(before)\(scope)" }
        return self.before == .zero && now > .zero ? "new: 0 in \(before)\(scope)" : nil
    }
}

extension Period {
    /// What a title lacks to name this period; nothing if it has the label as a word.
    fileprivate func ending(after title: String) -> String {
        guard !title.isEmpty else { return label }
        let words = title.utf8.split { !$0.isLetterOrDigit }
        return words.contains { $0.elementsEqual(label.utf8) } ? "" : ", " + label
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit, or part of any character beyond ASCII.
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }
}
