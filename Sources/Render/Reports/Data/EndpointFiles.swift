import Measures

/// The answers of the data endpoint as files: one for the whole year, and one for each month.
struct EndpointFiles {
    let chart: PublishedChart

    func add(to site: inout Site) throws(SitePathTaken) {
        guard case .calendar = chart.query.period else { return }
        try add(.all, to: &site)
        for number in 1...12 { try add(.one(number), to: &site) }
    }

    private func add(_ months: SeriesQuery.Months, to site: inout Site) throws(SitePathTaken) {
        let query = SeriesQuery(
            series: chart.query.series, period: chart.query.period, months: months, response: .json)
        guard let path = SitePath("api/\(query.path).json") else { return }
        try site.add(chart.series.endpointObject(months), at: path)
    }
}
