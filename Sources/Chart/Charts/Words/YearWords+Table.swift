import Measures

extension YearWords {
    /// The exact values, a month a row, with the year before where it is known.
    var table: FigureTable {
        let columns = ["Month", unit.full.capitalisedAtStart]
        let rows = series.months.map { reading in
            [name(of: reading.month), value(of: reading)]
                + (hasPrevious ? [reading.previous?.grouped ?? "no data"] : [])
        }
        return FigureTable(
            caption: headline + (isSample ? " (sample data)" : ""),
            columns: columns + (hasPrevious ? [series.period.previous.label] : []),
            rows: rows + (series.hasData ? [totals] : []))
    }

    private var hasPrevious: Bool { series.months.contains { $0.previous != nil } }

    /// A total of the year before stands only if all of its months are known.
    private var totals: [String] {
        guard !series.isStock else { return latest }
        let previous = series.months.compactMap(\.previous)
        let isWhole = previous.count == series.months.count
        return ["Total", series.total.grouped]
            + (hasPrevious ? [isWhole ? previous.sum().grouped : "–"] : [])
    }

    /// The last value of a stock, beside that of the same month a year before.
    private var latest: [String] {
        ["Latest", series.total.grouped]
            + (hasPrevious ? [series.latest?.previous?.grouped ?? "–"] : [])
    }
}
