package import Measures

/// Twelve figures that come from a file and not from the store.
package struct LooseYear: Sendable {
    /// What the figures are, without the year.
    package let title: String
    /// What is counted, in the plural.
    package let unit: String
    /// The calendar year.
    package let year: Int
    /// Twelve, January first; nil for a month without data.
    package let values: [Amount?]
    /// Twelve of the year before, or none at all.
    package let previous: [Amount?]
    /// The day to which the figures count.
    package let asOf: Day?

    package init(
        title: String, unit: String, year: Int, values: [Amount?], previous: [Amount?],
        asOf: Day?
    ) {
        self.title = title
        self.unit = unit
        self.year = year
        self.values = values
        self.previous = previous
        self.asOf = asOf
    }

    /// The year as it looks on a day; without one, as on the day to which the figures count.
    ///
    /// Without either, every month is over.
    package func annualSeries(today: Day?) -> AnnualSeries {
        let readings = values.indices.map { reading(at: $0, today: today) }
        return AnnualSeries(
            title: title, unit: unit, period: .calendar(year), months: readings)
    }

    private func reading(at index: Int, today: Day?) -> MonthReading {
        let month = Month(ordinal: year * 12 + index)
        let state = state(of: values[index], in: month, today: today)
        return MonthReading(
            month: month, amount: state == .future ? nil : values[index], state: state,
            previous: previous.indices.contains(index) ? previous[index] : nil, asOf: asOf)
    }

    private func state(of amount: Amount?, in month: Month, today: Day?) -> MonthState {
        if let present = today?.month ?? unfinishedMonth, month >= present {
            return month > present || amount == nil ? .future : .partial
        }
        guard let amount else { return .missing }
        return amount == .zero ? .zero : .value
    }

    /// The month that the figures end within; if they end on its last day, the one after.
    private var unfinishedMonth: Month? {
        asOf.map { $0.number == $0.month.length ? $0.month.advanced(by: 1) : $0.month }
    }
}
