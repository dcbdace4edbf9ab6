/// The monthly values of one subject, datatype and network in order; months without data are gaps.
package struct Series: Hashable, Sendable {
    /// What is known of one month.
    package struct Value: Hashable, Sendable {
        /// The sum of the month.
        package let amount: Amount
        /// When the oldest part of the value was told: up to then it is whole.
        package let toldAt: Timestamp
        /// Who told it, each name once, in order.
        package let sources: [SourceName]
        /// Whether any part of the value was made up.
        package let origin: Sample.Origin

        package init(
            amount: Amount, toldAt: Timestamp, sources: [SourceName], origin: Sample.Origin
        ) {
            self.amount = amount
            self.toldAt = toldAt
            self.sources = sources
            self.origin = origin
        }
    }

    /// What the values are of.
    package let name: SeriesName
    /// The known months; a missing key is a gap.
    package let values: [Month: Value]

    package init(name: SeriesName, values: [Month: Value]) {
        self.name = name
        self.values = values
    }

    /// The first month with data.
    package var firstMonth: Month? { values.keys.min() }
}
