/// What a chart shows of one month.
package enum MonthState: String, Hashable, Sendable {
    case value
    case zero
    /// Over, but nothing is known.
    case missing
    /// Not over when its value was told.
    case partial
    /// Not begun, or begun without any value yet.
    case future
}

/// One month of twelve, with the same month a year before.
package struct MonthReading: Hashable, Sendable {
    /// Which month it is.
    package let month: Month
    /// The value; nil unless the state is `value`, `zero` or `partial`.
    package let amount: Amount?
    /// How whole the value is, or why there is none.
    package let state: MonthState
    /// The value a year earlier, if that month is known and was whole.
    package let previous: Amount?
    /// The day to which the value counts.
    package let asOf: Day?
    /// Who told the value.
    package let sources: [SourceName]

    package init(
        month: Month, amount: Amount?, state: MonthState, previous: Amount? = nil,
        asOf: Day? = nil, sources: [SourceName] = []
    ) {
        self.month = month
        self.amount = amount
        self.state = state
        self.previous = previous
        self.asOf = asOf
        self.sources = sources
    }

    /// Whether the month is over and its value known.
    package var isComplete: Bool { amount != nil && (state == .value || state == .zero) }
}

/// Twelve months of a series, ready to be drawn, tabulated and summed.
package struct AnnualSeries: Hashable, Sendable {
    /// What the figures are, without the year: `Developer Evangelism: Twitter impressions`.
    package let title: String
    /// What is counted, in the plural: `impressions`.
    package let unit: String
    /// The calendar or fiscal year.
    package let period: Period
    /// Twelve months in the order of the period.
    package let months: [MonthReading]
    /// The first month of the whole series; months before it were not started and are no gaps.
    package let since: Month?
    /// Whether any of the values was made up.
    package let origin: Sample.Origin
    /// Whether a value is how many there are, so that the latest counts and no sum.
    package let isStock: Bool
    /// How those sources of the figures stand that are known, in the order of their names.
    package let standings: [SourceStatus]

    package init(
        title: String, unit: String, period: Period, months: [MonthReading], since: Month? = nil,
        origin: Sample.Origin = .measured, isStock: Bool = false, standings: [SourceStatus] = []
    ) {
        self.title = title
        self.unit = unit
        self.period = period
        self.months = months
        self.since = since
        self.origin = origin
        self.isStock = isStock
        self.standings = standings
    }
}
