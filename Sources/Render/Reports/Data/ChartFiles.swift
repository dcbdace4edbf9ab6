import Foundation
import Measures

/// A chart's own files: the picture in three themes, its table and its data.
struct ChartFiles {
    let chart: PublishedChart

    /// Adds the files under the chart's permanent path, and under `latest` if asked.
    func add(to site: inout Site) throws(SitePathTaken) {
        try add(stem: "charts/\(chart.query.path)", to: &site)
    }

    /// Adds the picture of the present year under a name that stays the same every year.
    func addLatest(to site: inout Site) throws(SitePathTaken) {
        try addPictures(stem: "charts/\(chart.query.series.path)/latest", to: &site)
    }

    private func add(stem: String, to site: inout Site) throws(SitePathTaken) {
        try addPictures(stem: stem, to: &site)
        try add(table, at: "\(stem).csv", to: &site)
        try add(ChartData(chart.series).json, at: "\(stem).json", to: &site)
    }

    private func addPictures(stem: String, to site: inout Site) throws(SitePathTaken) {
        try add(chart.figure.files.adaptive, at: "\(stem).svg", to: &site)
        try add(chart.figure.files.light, at: "\(stem)-light.svg", to: &site)
        try add(chart.figure.files.dark, at: "\(stem)-dark.svg", to: &site)
    }

    private func add(_ text: String, at path: String, to site: inout Site) throws(SitePathTaken) {
        guard let path = SitePath(path) else { return }
        try site.add(text, at: path)
    }

    private var table: String {
        var table = CSVText(columns: ["month", "value", "state", "previous", "as_of", "source"])
        for reading in chart.series.months {
            table.add([
                reading.month.description, reading.amount?.description ?? "",
                reading.state.rawValue, reading.previous?.description ?? "",
                reading.asOf?.description ?? "", reading.sourceText,
            ])
        }
        return table.text
    }
}

extension MonthReading {
    /// The names of the sources, with a space between.
    var sourceText: String { sources.map(\.text).joined(separator: " ") }
}
