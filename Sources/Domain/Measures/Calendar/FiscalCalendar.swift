/// When the fiscal year begins; it has the name of the year it ends in.
///
/// Starting in February, FY21 runs from February 2020 to January 2021. Starting in January, the
/// fiscal and the calendar year are the same.
package struct FiscalCalendar: Hashable, Sendable {
    /// The first month of the fiscal year, 1 to 12.
    package let startMonth: Int

    /// Makes a calendar; a start month outside 1 to 12 gives nil.
    package init?(startMonth: Int) {
        guard (1...12).contains(startMonth) else { return nil }
        self.startMonth = startMonth
    }

    /// The English name of the first month of the fiscal year.
    package var firstMonthName: String { Month(ordinal: startMonth - 1).name }

    private init(checked startMonth: Int) {
        self.startMonth = startMonth
    }

    /// Fiscal years that are calendar years.
    package static let calendarYear = FiscalCalendar(checked: 1)

    /// The fiscal year that a month lies in.
    package func year(of month: Month) -> Int {
        startMonth > 1 && month.number >= startMonth ? month.year + 1 : month.year
    }

    /// The fiscal quarter that a month lies in.
    package func quarter(of month: Month) -> FiscalQuarter {
        let monthsIn = (month.number - startMonth + 12) % 12
        return FiscalQuarter(year: year(of: month), number: monthsIn / 3 + 1)
    }

    /// The twelve months of a fiscal year, in order.
    package func months(ofYear year: Int) -> [Month] {
        let first = (startMonth > 1 ? year - 1 : year) * 12 + startMonth - 1
        return (first..<first + 12).map(Month.init(ordinal:))
    }
}

/// A quarter of a fiscal year.
package struct FiscalQuarter: Hashable, Comparable, Sendable {
    /// The fiscal year.
    package let year: Int
    /// The quarter, 1 to 4.
    package let number: Int

    /// As labels and prose write it: `FY21-Q2`.
    package var label: String { "\(Period.fiscal(year).label)-Q\(number)" }

    /// As the video sheet writes it: `FY21Q2`.
    package var sheetLabel: String { "\(Period.fiscal(year).label)Q\(number)" }

    package static func < (left: FiscalQuarter, right: FiscalQuarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
