/// The `getKeyHoleData` grammar: which figures, and in which form.
///
/// It has three spellings: a query string, a path and a template URL. The fields stand for the
/// parameters `grouping` and `grouping_data` (subject), `datatype`, `network`, `year`, `month`,
/// `response_type` and `chart_type`.
package struct SeriesQuery: Hashable, Sendable {
    /// `month=all`, or one month as `01` to `12`.
    package enum Months: Hashable, Sendable {
        case all
        /// One month, 1 to 12.
        case one(Int)
    }

    /// `response_type` and, for charts, `chart_type`.
    package enum Response: Hashable, Sendable {
        case json
        case chart(ChartType)
    }

    /// Whose figures are asked for, and of what.
    package let series: SeriesName
    /// The calendar or fiscal year.
    package let period: Period
    /// All months of the year, or one.
    package let months: Months
    /// Figures or a chart.
    package let response: Response

    package init(
        series: SeriesName, period: Period, months: Months = .all,
        response: Response = .chart(.bar)
    ) {
        self.series = series
        self.period = period
        self.months = months
        self.response = response
    }
}

/// The shapes that a chart can be asked for.
package enum ChartType: String, CaseIterable, Sendable {
    case bar
}

/// A query that breaks the grammar.
package struct SeriesQueryError: Error, Hashable, Sendable {
    /// The parameter at fault, such as `month`.
    package let parameter: String
    /// What was found, or nil where the parameter is missing.
    package let found: String?
    /// The values it may have, or a description of them.
    package let allowed: [String]

    package init(parameter: String, found: String?, allowed: [String]) {
        self.parameter = parameter
        self.found = found
        self.allowed = allowed
    }
}

extension SeriesQueryError: CustomStringConvertible {
    /// One sentence with the fault and the nearest right thing.
    package var description: String {
        guard let found else {
            return "the parameter '\(parameter)' is missing (\(allowed.joined(separator: ", ")))"
        }
        let nearest = NearestName.nearest(to: found, among: allowed)
        let hint = nearest.map { "did you mean '\($0)'?" } ?? allowed.joined(separator: ", ")
        return "'\(found)' is no \(parameter) (\(hint))"
    }
}
