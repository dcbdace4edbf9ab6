import Measures

extension AnnualSeries {
    /// A year from values as they are written: `n` for a gap, `.` for a month to come, `+` behind
    /// the value of an unfinished month.
    static func make(
        _ values: String, previous: String = "", title: String = "Impressions",
        unit: String = "impressions", period: Period = .calendar(2024), since: Month? = nil,
        asOf: Day? = nil, origin: Sample.Origin = .measured, isStock: Bool = false,
        standings: [SourceStatus] = []
    ) -> AnnualSeries {
        let values = values.split(separator: " ").map(String.init)
        let previous = previous.split(separator: " ").map { Amount($0) }
        guard let calendar = FiscalCalendar(startMonth: 2) else {
            preconditionFailure("February is a month")
        }
        let readings = zip(period.months(in: calendar), values).enumerated().map { index, pair in
            MonthReading.make(
                pair.0, pair.1, previous: index < previous.count ? previous[index] : nil, asOf: asOf
            )
        }
        return AnnualSeries(
            title: title, unit: unit, period: period, months: readings, since: since,
            origin: origin, isStock: isStock, standings: standings)
    }

    /// An ordinary complete year.
    static let plain = make(Year.plain, previous: Year.before)
}

/// Values that several tests use.
enum Year {
    static let plain =
        "179295 164210 226104 188333 171920 166013 142876 130442 177301 201774 205118 158524"
    static let before =
        "167010 170233 180914 175420 160011 158700 150320 128004 169923 181200 190777 149860"
}

extension MonthReading {
    static func make(_ month: Month, _ text: String, previous: Amount?, asOf: Day?) -> MonthReading
    {
        switch text {
        case "n":
            return MonthReading(month: month, amount: nil, state: .missing, previous: previous)
        case ".": return MonthReading(month: month, amount: nil, state: .future, previous: previous)
        case "+":
            return MonthReading(month: month, amount: nil, state: .partial, previous: previous)
        default:
            let isPartial = text.hasSuffix("+")
            guard let amount = Amount(isPartial ? text.dropLast() : text[...]) else {
                preconditionFailure("\(text) is no value")
            }
            let state: MonthState = isPartial ? .partial : amount == .zero ? .zero : .value
            return MonthReading(
                month: month, amount: amount, state: state, previous: previous,
                asOf: isPartial ? asOf : nil, sources: [SourceName("keyhole")].compactMap(\.self))
        }
    }
}
