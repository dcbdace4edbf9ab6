package import Measures

/// Cuts series into years, as they look on one day.
package struct Almanac: Sendable {
    private let calendar: FiscalCalendar
    private let today: Day
    private let standings: [SourceStatus]

    package init(calendar: FiscalCalendar, today: Day, standings: [SourceStatus] = []) {
        self.calendar = calendar
        self.today = today
        self.standings = standings
    }

    /// The calendar year that today lies in.
    package var thisYear: Int { today.month.year }

    /// The calendar years of a series, from its first with data to the present one, in order.
    package func years(of series: Series) -> [Period] {
        guard let first = series.firstMonth, first <= today.month else { return [] }
        return (first.year...thisYear).map(Period.calendar)
    }

    /// Twelve months of a series under a title.
    package func year(_ period: Period, of series: Series, title: String) -> AnnualSeries {
        let months = period.months(in: calendar).map { reading(of: series, in: $0) }
        let values = months.compactMap { $0.amount == nil ? nil : series.values[$0.month] }
        return AnnualSeries(
            title: title, unit: series.name.unit, period: period, months: months,
            since: series.firstMonth,
            origin: values.contains { $0.origin == .sampleData } ? .sampleData : .measured,
            isStock: series.name.datatype.isStock
        ).judged(by: standings, within: series)
    }

    private func reading(of series: Series, in month: Month) -> MonthReading {
        let value = month > today.month ? nil : series.values[month]
        return MonthReading(
            month: month, amount: value?.amount, state: state(of: value, in: month),
            previous: wholeAmount(of: series, in: month.advanced(by: -12)),
            asOf: value?.toldAt.day, sources: value?.sources ?? [])
    }

    private func state(of value: Series.Value?, in month: Month) -> MonthState {
        guard let value else { return month < today.month ? .missing : .future }
        guard value.toldAt.day.month > month, month < today.month else { return .partial }
        return value.amount == .zero ? .zero : .value
    }

    /// The value of a month that is over, told after its end.
    private func wholeAmount(of series: Series, in month: Month) -> Amount? {
        guard let value = series.values[month], month < today.month,
            value.toldAt.day.month > month
        else { return nil }
        return value.amount
    }
}
