import Measures
import Outside

/// One row of a tidy table that has a value.
struct TidyRow {
    /// What may stand in a table only once.
    struct Key: Hashable {
        let series: SeriesName
        let month: Month
    }

    let key: Key
    private let account: Account
    private let value: Int64
    private let origin: Sample.Origin

    /// Reads the cells of a row; nil if the row has no value.
    init?(_ cells: TidyCells, owner: TidyAccounts.Owner, at place: Place) throws(InputError) {
        key = Key(series: owner.series, month: try Self.month(cells, at: place))
        account = owner.account
        let isSample = cells.source.lowercased() == FigureReading.sampleSource.text
        origin = isSample ? .sampleData : .measured
        guard !cells.value.isEmpty else { return nil }
        value = try Self.count(cells.value, at: place)
    }

    func sample(for reading: FigureReading) -> Sample {
        Sample(
            account: account, datatype: key.series.datatype, month: key.month, value: value,
            source: origin == .sampleData ? FigureReading.sampleSource : reading.source,
            toldAt: reading.toldAt, origin: origin)
    }

    /// The month, which may be written with one digit, as spreadsheets do.
    private static func month(_ cells: TidyCells, at place: Place) throws(InputError) -> Month {
        let number = cells.month.utf8.count == 1 ? "0" + cells.month : cells.month
        let text = "\(cells.year)-\(number)"
        guard let month = Month(text), FigureReading.isPlausible(month) else {
            throw InputError(
                "'\(text.prefix(40))' is no month. Write the year with four digits, from"
                    + " \(FigureReading.earliestYear) on, and the month as 1 to 12.", at: place)
        }
        return month
    }

    private static func count(_ text: String, at place: Place) throws(InputError) -> Int64 {
        if let value = Int64(text), value >= 0, text.first != "+" { return value }
        let shown = text.prefix(40)
        let fault = text.hasPrefix("-") ? "is negative: \(shown)" : "is '\(shown)'"
        throw InputError(Count.rule(fault), at: place)
    }
}
