import Measures

/// The key figures of a group: one chart of each of its series.
struct GroupTotals {
    let charts: [PublishedChart]

    /// Reads `group/de`, for the newest year of each series, or `group/de/2024`.
    ///
    /// Only series that the report is about are among them.
    init(
        target: String, in content: SiteContent, among all: ChartIndex
    ) throws(UnknownChart) {
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "group", (2...3).contains(parts.count) else {
            throw UnknownChart(reason: "'totals:\(target)' is not of the form 'totals:group/de'.")
        }
        guard let group = Group.ID(String(parts[1])).flatMap({ content.index.groups[$0] }) else {
            let advice = NearestName.advice(
                for: String(parts[1]), among: content.groups.map(\.id.text))
            throw UnknownChart(reason: "there is no group '\(parts[1])'.\(advice)")
        }
        let own = all.charts(of: group)
        let year = parts.count == 3 ? String(parts[2]) : nil
        charts = own.bySeries.compactMap { Self.chart(of: year, among: $0) }
        if let year, charts.isEmpty {
            let advice = NearestName.advice(for: year, among: own.map(\.query.period.slug))
            throw UnknownChart(
                reason: "the group '\(group.id)' has no chart of '\(year)'."
                    + (UnknownChart.hint(in: content) ?? advice))
        }
    }

    /// The values of the layout's template.
    func values(watch: TemplateWatch) -> TemplateValues<LayoutName> {
        let totals = charts.map { TemplateValues(Self.values(of: $0), .section, watch: watch) }
        return TemplateValues([.totals: .sections(totals)], .outermost, watch: watch)
    }

    private static func chart(
        of year: String?, among charts: [PublishedChart]
    ) -> PublishedChart? {
        guard let year else { return charts.last(where: \.series.hasData) ?? charts.last }
        return charts.first { $0.query.period.slug == year }
    }

    private static func values(
        of chart: PublishedChart
    ) -> [LayoutName: TemplateValues<LayoutName>.Value] {
        let series = chart.series
        return [
            .series: .text(chart.query.series.title), .year: .text(series.period.label),
            .totalShort: text(series.knownTotal?.compact),
            .change: text(series.comparison?.change), .comparedWith: text(series.comparedWith),
            .dataTo: text(series.dataTo), .isSample: .flag(chart.isSampleData),
            .doubt: text(series.doubt),
        ]
    }

    private static func text(_ text: String?) -> TemplateValues<LayoutName>.Value {
        text.map(TemplateValues<LayoutName>.Value.text) ?? .nothing
    }
}
