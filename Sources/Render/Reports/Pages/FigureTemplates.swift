import CommonMark
import Measures

/// Turns the images that mean figures into HTML, by the layout's templates.
struct FigureTemplates {
    /// `chart:` shows a chart, `embed:` how to embed it elsewhere, `totals:` a group's key figures.
    static let schemes: Set<String> = ["chart", "embed", "totals"]

    let templates: TemplateSet
    let content: SiteContent
    let scope: ReportValues.Scope
    let watch: TemplateWatch

    /// The HTML for one image.
    func html(for reference: FigureReference) throws -> String {
        guard reference.scheme != "totals" else { return try totals(reference.target) }
        let chart = try chart(named: reference.target)
        watch.used(chart)
        let values = values(for: chart, reference)
        return try templates.rendered(
            reference.scheme == "embed" ? "embed" : "figure", values, watch: watch)
    }

    private func totals(_ target: String) throws -> String {
        let totals = try GroupTotals(
            target: target, in: content, among: scope.all)
        for chart in totals.charts { watch.used(chart) }
        return try templates.rendered("totals", totals.values(watch: watch), watch: watch)
    }

    private func chart(named target: String) throws -> PublishedChart {
        let query = try SeriesQuery(templateURL: "chart:" + target)
        let wanted = SeriesQuery(
            series: query.series, period: query.period, response: query.response)
        guard let chart = content.index.byQuery[wanted] else {
            let advice =
                UnknownChart.hint(in: content)
                ?? NearestName.advice(for: wanted.path, among: content.charts.map(\.query.path))
            throw UnknownChart(reason: "there is no chart '\(wanted.path)'.\(advice)")
        }
        return chart
    }

    private func values(
        for chart: PublishedChart, _ reference: FigureReference
    ) -> TemplateValues<LayoutName> {
        let links = ChartLinks(chart: chart, baseURL: content.baseURL)
        let table = chart.figure.table
        return TemplateValues(
            [
                .root: .text(scope.root),
                .title: .text("\(chart.series.title), \(chart.series.period.label)"),
                .height: .text(String(chart.figure.height)),
                .picture: reference.scheme == "chart" ? .text(picture(of: chart)) : .nothing,
                .caption: .text(chart.figure.caption),
                .alt: .text(reference.altText.isEmpty ? chart.figure.altText : reference.altText),
                .authorAlt: .text(reference.altText),
                .dataTo: chart.series.dataTo.map { .text($0) } ?? .nothing,
                .isSample: .flag(chart.isSampleData),
                .doubt: chart.series.doubt.map { .text($0) } ?? .nothing,
                .tableCaption: .text(table.caption),
                .columns: .sections(table.columns.map { section([.column: .text($0)]) }),
                .rows: .sections(table.rows.map(row)),
                .pictureLink: .text(links.picture), .lightLink: .text(links.lightPicture),
                .darkLink: .text(links.darkPicture), .tableLink: .text(links.table),
                .dataLink: .text(links.data),
                .definition: .text(SeriesDefinition(of: chart.query.series).text),
                .address: .text(links.address), .markdown: .text(links.markdown),
                .html: .text(links.html),
            ], .outermost, watch: watch)
    }

    /// The inline chart; a second one on a page gets ids of its own.
    private func picture(of chart: PublishedChart) -> String {
        let count = watch.picture(of: chart)
        guard count > 1 else { return chart.figure.inline }
        return chart.figure.inline.replacing(chart.inlineID, with: "\(chart.inlineID)-\(count)")
    }

    private func row(_ cells: [String]) -> TemplateValues<LayoutName> {
        section([
            .rowName: .text(cells.first ?? ""),
            .cells: .sections(cells.dropFirst().map { section([.cell: .text($0)]) }),
        ])
    }

    private func section(
        _ values: [LayoutName: TemplateValues<LayoutName>.Value]
    ) -> TemplateValues<LayoutName> {
        TemplateValues(values, .section, watch: watch)
    }
}
