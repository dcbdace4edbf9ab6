// Made-up values are right or the test is wrong, so nothing here is told politely.
// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry

import Measures

@testable import Reports

extension PublishedChart {
    /// What a test wants to be special about a chart.
    struct Traits {
        /// Twelve values; nil is a month without any.
        var values: [Int?] = Array(repeating: 100, count: 12)
        /// The last month with a value is unfinished, and counts to this day of it.
        var partialTo: Int?
        var previous: Int?
        var origin = Sample.Origin.measured
        var title = "Developer Evangelism: Twitter impressions"
        var altText = "Bar chart: 1,200 impressions."
        var inlineID: String?
        var standings: [SourceStatus] = []
    }

    /// A chart by its path, such as `group/de/impressions/twitter/2020`.
    static func make(_ path: String, _ traits: Traits = Traits()) -> PublishedChart {
        let query = try! SeriesQuery(path: path)
        let series = AnnualSeries(
            title: traits.title, unit: query.series.datatype.text, period: query.period,
            months: readings(query.period, traits), origin: traits.origin,
            isStock: query.series.datatype.isStock, standings: traits.standings)
        let id = traits.inlineID ?? "mc-" + path.replacing("/", with: "-")
        return PublishedChart(
            query: query, series: series, figure: .make(path: path, id: id, traits), inlineID: id)
    }

    private static func readings(_ period: Period, _ traits: Traits) -> [MonthReading] {
        let last = traits.values.lastIndex { $0 != nil }
        let calendar = FiscalCalendar(startMonth: 2)!
        return zip(period.months(in: calendar), traits.values).enumerated().map { index, pair in
            let (month, value) = pair
            let partial = index == last ? traits.partialTo : nil
            let asOf = partial.flatMap { Day(year: month.year, month: month.number, day: $0) }
            let state: MonthState =
                switch value {
                case nil: .missing
                case _ where partial != nil: .partial
                case 0: .zero
                default: .value
                }
            return MonthReading(
                month: month, amount: value.map { Amount($0) }, state: state,
                previous: traits.previous.map { Amount($0) }, asOf: asOf,
                sources: value == nil ? [] : [SourceName("twitter")!])
        }
    }
}

extension Figure {
    fileprivate static func make(
        path: String, id: String, _ traits: PublishedChart.Traits
    ) -> Figure {
        Figure(
            files: Files(
                adaptive: "<svg>\(path)</svg>", light: "<svg class=\"l\"/>",
                dark: "<svg class=\"d\"/>"),
            inline:
                "<svg role=\"img\" aria-labelledby=\"\(id)-t\"><title id=\"\(id)-t\">T</title></svg>",
            height: 340, caption: "A caption.", altText: traits.altText,
            table: FigureTable(
                caption: traits.title, columns: ["Month", "Value"], rows: [["January", "100"]]))
    }
}
