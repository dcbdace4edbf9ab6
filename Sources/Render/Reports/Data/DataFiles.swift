import Measures

/// The files about all figures at once: one tidy table, its description, and a catalogue.
struct DataFiles {
    let content: SiteContent

    func add(to site: inout Site) throws(SitePathTaken) {
        try add(metrics, at: "data/metrics.csv", to: &site)
        try add(
            JSONText.text(of: DataPackage(title: content.title)), at: "data/datapackage.json",
            to: &site)
        try add(JSONText.text(of: Catalogue(content)), at: "data/index.json", to: &site)
    }

    private func add(_ text: String, at path: String, to site: inout Site) throws(SitePathTaken) {
        guard let path = SitePath(path) else { return }
        try site.add(text, at: path)
    }

    /// One row for each series and month that has a value.
    private var metrics: String {
        var table = CSVText(columns: DataPackage.fields.map(\.name))
        for chart in content.charts {
            guard case .calendar = chart.query.period else { continue }
            let series = chart.query.series
            for reading in chart.series.months {
                guard let amount = reading.amount else { continue }
                table.add([
                    series.subject.grouping.rawValue, series.subject.name, series.datatype.text,
                    series.network.text, String(reading.month.year), reading.month.twoDigits,
                    amount.description, reading.state.rawValue, reading.asOf?.description ?? "",
                    reading.sourceText,
                ])
            }
        }
        return table.text
    }
}

/// Every chart of the site with its paths.
private struct Catalogue: Encodable {
    struct Entry: Encodable {
        let title: String
        let year: String
        let chart: String
        let csv: String
        let json: String
        /// Left out where no month is known.
        let total: Amount?
        let isSample: Bool

        enum CodingKeys: String, CodingKey {
            case title, year, chart, csv, json, total
            case isSample = "is_sample"
        }
    }

    let charts: [Entry]

    init(_ content: SiteContent) {
        charts = content.charts.map { chart in
            let links = ChartLinks(chart: chart, baseURL: content.baseURL)
            return Entry(
                title: chart.series.title, year: chart.series.period.label, chart: links.picture,
                csv: links.table, json: links.data, total: chart.series.knownTotal,
                isSample: chart.isSampleData)
        }
    }
}
