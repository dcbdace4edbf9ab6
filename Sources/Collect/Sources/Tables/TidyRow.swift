import Measures
import Outside

/// One row of a tidy table that has a value.
struct TidyRow {
    private let owner: TidyAccounts.Owner
    private let month: Month
    private let value: Int64
    private let origin: Sample.Origin

    /// Reads the cells of a row; nil if the row has no value.
    init?(_ cells: TidyCells, owner: TidyAccounts.Owner, at place: TidyPlace) throws(InputError) {
        self.owner = owner
        month = try Self.month(cells, at: place)
        let isSample = cells.source.lowercased() == FigureReading.sampleSource.text
        origin = isSample ? .sampleData : .measured
        guard !cells.value.isEmpty else { return nil }
        value = try Self.count(cells.value, at: place)
    }

    func sample(for reading: FigureReading) -> Sample {
        Sample(
            account: owner.account, datatype: owner.series.datatype, month: month, value: value,
            source: origin == .sampleData ? FigureReading.sampleSource : reading.source,
            toldAt: reading.toldAt, origin: origin)
    }

    /// The month, which may be written with one digit, as spreadsheets do.
    private static func month(_ cells: TidyCells, at place: TidyPlace) throws(InputError) -> Month {
        let number = cells.month.utf8.count == 1 ? "0" + cells.month : cells.month
        let text = "\(cells.year)-\(number)"
        guard let month = Month(text), Plausibility.allows(month) else {
            let rule =
                "no month. Write the year with four digits, from \(Plausibility.earliestYear) on,"
                + " and the month as 1 to 12."
            throw place.error(
                quoting: "'\(text.prefix(40))' is \(rule)",
                orNot: "the cells under 'year' and 'month' are \(rule)")
        }
        return month
    }

    private static func count(_ text: String, at place: TidyPlace) throws(InputError) -> Int64 {
        if let count = CountText(text) { return count.value }
        let shown = text.prefix(40)
        let fault = text.hasPrefix("-") ? "is negative: \(shown)" : "is '\(shown)'"
        throw place.error(
            quoting: "the value \(fault). \(CountNumber.rule)",
            orNot: "the cell under 'value' is no count. \(CountNumber.rule)")
    }
}
