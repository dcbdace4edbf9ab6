extension SeriesQuery {
    /// Reads a path: `group/de/impressions/twitter/2021` for the bar chart,
    /// `…/2021.TYPE` for another chart, `…/2021/all` and `…/2021/07` for figures.
    package init(path: String) throws(SeriesQueryError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (5...6).contains(parts.count) else {
            throw SeriesQueryError(parameter: "path", found: path, allowed: [Self.pathRule])
        }
        let year = parts[4].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        var parameters = [
            "grouping": parts[0], "grouping_data": parts[1], "datatype": parts[2],
            "network": parts[3], "year": year[0],
        ]
        if parts.count == 6 {
            parameters["year"] = parts[4]
            parameters["month"] = parts[5]
        } else {
            parameters["response_type"] = "chart"
            parameters["chart_type"] = year.count > 1 ? year[1] : nil
        }
        try self.init(parameters: parameters)
    }

    /// The permanent path, without a file ending; that of a chart stands for the whole year,
    /// whatever `months` says.
    package var path: String {
        let stem = "\(series.path)/\(period.slug)"
        return switch response {
        case .json: "\(stem)/\(months.text)"
        case .chart(.bar): stem
        }
    }

    private static let pathRule = "GROUPING/NAME/DATATYPE/NETWORK/YEAR"
}
