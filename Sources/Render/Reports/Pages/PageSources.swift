import Measures

/// How old the figures of a page are, source by source, as the layout names it.
struct PageSources {
    let watch: TemplateWatch

    /// Every source of the page, in the order of their names.
    var all: [TemplateValues<LayoutName>] { watch.sources.map(section) }

    /// Those that make a chart doubtful.
    func doubts(shownIn charts: [PublishedChart]) -> [TemplateValues<LayoutName>] {
        Set(charts.flatMap(\.series.doubts)).sorted { $0.name < $1.name }.map(section)
    }

    private func section(_ source: SourceStatus) -> TemplateValues<LayoutName> {
        TemplateValues(
            [
                .source: .text(source.name.text), .standing: .text(source.standing),
                .asOf: source.asOf.map { .text($0.prose) } ?? .nothing,
                .asOfTime: source.asOf.map { .text($0.description) } ?? .nothing,
                .isByHand: .flag(source.isEnteredByHand),
            ], .section, watch: watch)
    }
}
