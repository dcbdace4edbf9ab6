import Measures

/// What a year comes to, in a few words.
struct YearOutcome {
    /// The total with how far it reaches, or that there is none.
    let figure: String
    /// Whether the figure is a number.
    let isTotal: Bool

    init(_ series: AnnualSeries, unit: String) {
        let isAllZero = series.isAllZero
        isTotal = series.hasData && !series.isStock && !isAllZero
        if series.hasData, series.isStock {
            figure = series.total.compact + series.moment
        } else if series.hasData {
            let figure = isAllZero ? "no \(unit) recorded" : series.total.compact
            self.figure = figure + series.reach + series.coverage
        } else {
            figure = series.isOver ? "no data for " + series.period.label : "no data yet"
        }
    }
}

extension AnnualSeries {
    /// Whether there are values and all of them are zero.
    fileprivate var isAllZero: Bool { hasData && months.allSatisfy { $0.amount ?? .zero == .zero } }

    /// Whether no month is still to come or to be completed.
    fileprivate var isOver: Bool { months.allSatisfy(\.isOver) }

    /// How far an unfinished year goes.
    fileprivate var reach: String {
        if let partial = partialMonth {
            return partial.asOf.map { " to \($0.number) \($0.month.shortName)" }
                ?? ", \(partial.month.shortName) to date"
        }
        guard !isOver, let last = months.last(where: { $0.amount != nil }) else { return "" }
        return " to \(last.month.shortName)"
    }

    /// When there were as many as the latest value of a stock says.
    fileprivate var moment: String {
        guard partialMonth == nil else {
            return partialMonth?.asOf.map { " on \($0.number) \($0.month.shortName)" } ?? reach
        }
        return latest.map { " at the end of \($0.month.shortName)" } ?? ""
    }

    /// How many of the months that should be known are.
    fileprivate var coverage: String {
        let missing = missingMonths.count
        guard missing > 0 else { return "" }
        let known = months.count { $0.amount != nil }
        return " (\(known) of \(known + missing) months)"
    }
}
