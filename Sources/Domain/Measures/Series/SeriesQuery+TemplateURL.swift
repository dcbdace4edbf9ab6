extension SeriesQuery {
    /// Reads what a template writes to show a chart: `chart:group/de/impressions/twitter/2021`, or
    /// `chart:?grouping=group&…` with the query string.
    ///
    /// A query in a template always means the chart, whatever its `response_type`.
    package init(templateURL: String) throws(SeriesQueryError) {
        guard templateURL.hasPrefix(Self.scheme) else {
            throw SeriesQueryError(
                parameter: "template URL", found: templateURL, allowed: ["chart:…"])
        }
        let rest = String(templateURL.dropFirst(Self.scheme.count))
        let query = rest.hasPrefix("?") ? try Self(drawing: rest) : try Self(path: rest)
        self.init(
            series: query.series, period: query.period, months: query.months,
            response: query.chart)
    }

    /// The template URL, `chart:` and the path of the chart.
    package var templateURL: String {
        Self.scheme + SeriesQuery(series: series, period: period, response: chart).path
    }

    /// Reads a query string as one for a chart, so that its `chart_type` is read in any case.
    private init(drawing queryString: String) throws(SeriesQueryError) {
        var parameters = try Self.parameters(queryString: queryString)
        if parameters["response_type"] == nil || parameters["response_type"] == "json" {
            parameters["response_type"] = "chart"
        }
        try self.init(parameters: parameters)
    }

    private var chart: Response { response == .json ? .chart(.bar) : response }

    private static var scheme: String { "chart:" }
}
