import Measures
import Testing

@Suite("Twelve months")
struct AnnualSeriesTests {
    @Test("The total of 2020 is the sum of its known months")
    func publishedYear() {
        let series = Year.make("0 0 0 0 0 0 23833 911176 576830 780043 974508 803041")
        #expect(series.total == Amount(4_069_431))
        #expect(series.peaks.map(\.month.shortName) == ["Nov"])
        #expect(series.dataTo == "Dec 2026")
        #expect(series.comparison == nil)
    }

    @Test("The unfinished month counts in the total, but is no peak")
    func partialMonth() {
        let series = Year.make("5 7 6 90+ _ _ _ _ _ _ _ _")
        #expect(series.total == Amount(108))
        #expect(series.peaks.map(\.month.shortName) == ["Feb"])
        #expect(series.partialMonth?.month.shortName == "Apr")
        #expect(series.dataTo == "22 Apr 2026")
    }

    @Test(
        "Peaks are the greatest complete months, unless all are equal or nothing was recorded",
        arguments: [
            ("1 2 3 4 5 6 7 8 9 8 7 6", "Sep"), ("9 2 3 4 5 6 7 8 9 8 7 9", "Jan Sep Dec"),
            ("4 4 4 4 4 4 4 4 4 4 4 4", ""), ("0 0 0 0 0 0 0 0 0 0 0 0", ""),
            ("- - - - - - - - - - - -", ""), ("- - 7 - - - - - - - - -", "Mar"),
            ("4 4 - - - - - - - - - -", ""), ("4 4 0 - - - - - - - - -", "Jan Feb"),
            ("9+ _ _ _ _ _ _ _ _ _ _ _", ""),
        ])
    func peaks(months: String, peaks: String) {
        #expect(Year.make(months).peaks.map(\.month.shortName).joined(separator: " ") == peaks)
    }

    @Test("Months below zero have no peak")
    func negative() {
        #expect(Year.make("-3 -2 -1 -4 -5 -6 -7 -8 -9 -1 -2 -3").peaks.isEmpty)
        #expect(Year.make("-3 -2 -1 -4 -5 -6 -7 -8 -9 -1 -2 -3").total == Amount(-51))
    }

    @Test(
        "Like is compared with like: only months that are complete in both years",
        arguments: [
            ("2 2 2 2 2 2 2 2 2 2 2 2", "1 1 1 1 1 1 1 1 1 1 1 1", "+100% "),
            ("2 2 2 2 2 2 2 2 2 2 99+ _", "1 1 1 1 1 1 1 1 1 1 50 50", "+100% (Jan–Oct)"),
            ("2 2 - 2 2 2 2 2 2 2 2 2", "1 1 9 1 1 1 1 1 1 1 1 1", "+100% (same 11 months)"),
            ("3 3 3 3 3 3 3 3 3 3 3 3", "- - - - - 2 2 2 2 2 2 2", "+50% (Jun–Dec)"),
            ("3 3 3 3 3 3 3 3 3 3 3 3", "2 - 2 - 2 - 2 - 2 2 2 -", "+50% (same 7 months)"),
            ("5 _ _ _ _ _ _ _ _ _ _ _", "4 4 4 4 4 4 4 4 4 4 4 4", "+25% (Jan)"),
            ("0 0 0 0 0 0 0 0 0 0 0 0", "1 1 1 1 1 1 1 1 1 1 1 1", "−100% "),
            ("1 1 1 1 1 1 1 1 1 1 1 1", "0 0 0 0 0 0 0 0 0 0 0 0", "none "),
        ])
    func likeWithLike(months: String, before: String, text: String) throws {
        let comparison = try #require(Year.make(months, before: before).comparison)
        #expect("\(comparison.change ?? "none") \(comparison.scope)" == text)
    }

    @Test(
        "Without a month complete in both years there is no comparison",
        arguments: [
            ("9+ _ _ _ _ _ _ _ _ _ _ _", "4 4 4 4 4 4 4 4 4 4 4 4"),
            ("1 1 1 - - - - - - - - -", "- - - 1 1 1 1 1 1 1 1 1"),
            ("- - - - - - - - - - - -", "1 1 1 1 1 1 1 1 1 1 1 1"),
        ])
    func nothingInCommon(months: String, before: String) {
        #expect(Year.make(months, before: before).comparison == nil)
    }

    @Test("A zero is data, a gap is not")
    func zeroAndGap() {
        #expect(Year.make("0 - - - - - - - - - - -").hasData)
        #expect(!Year.make("- - - - - - - - - - - -").hasData)
        #expect(!Year.make("_ _ _ _ _ _ _ _ _ _ _ _").hasData)
        #expect(Year.make("- - - - - - - - - - - -").dataTo == nil)
    }

    @Test("Months before the start of the series and months to come are no gaps")
    func missingMonths() {
        let series = Year.make("- - - - 5 - 7 8+ _ _ _ _", since: Month(year: 2026, number: 5))
        #expect(series.missingMonths.map(\.month.shortName) == ["Jun"])
        #expect(Year.make("- - - - 5 - 7 8+ _ _ _ _").missingMonths.count == 5)
    }

    @Test("A month that claims a value without having one is not complete")
    func valueWithoutAmount() {
        let month = Month(ordinal: 2026 * 12)
        let reading = MonthReading(month: month, amount: nil, state: .value, previous: Amount(3))
        #expect(!reading.isComplete)
    }

    @Test("Totals past Int64 are exact")
    func pastInt64() {
        let months = Array(repeating: String(Int64.max), count: 12).joined(separator: " ")
        #expect(Year.make(months).total.description == "110680464442257309684")
    }
}

/// Builds a year from a row of text: `-` is missing, `_` to come, `5+` unfinished.
private enum Year {
    static func make(_ row: String, before: String? = nil, since: Month? = nil) -> AnnualSeries {
        let previous = before?.split(separator: " ").map { Amount($0) }
        let readings = row.split(separator: " ").enumerated().map { index, cell in
            reading(cell, month: Month(ordinal: 2026 * 12 + index), previous: previous?[index])
        }
        return AnnualSeries(
            title: "Twitter impressions", unit: "impressions", period: .calendar(2026),
            months: readings, since: since)
    }

    private static func reading(
        _ cell: Substring, month: Month, previous: Amount?
    ) -> MonthReading {
        let isPartial = cell.hasSuffix("+")
        let amount = Amount(isPartial ? cell.dropLast() : cell)
        let known: MonthState = isPartial ? .partial : amount == .zero ? .zero : .value
        let unknown: MonthState = cell == "_" ? .future : .missing
        return MonthReading(
            month: month, amount: amount, state: amount == nil ? unknown : known,
            previous: previous,
            asOf: isPartial ? Day(year: month.year, month: month.number, day: 22) : nil)
    }
}
