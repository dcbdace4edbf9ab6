import Measures

/// One page before it is rendered: a report, and for `each` the year or group it is about.
struct Page {
    let report: ReportFile
    let path: SitePath
    let scope: ReportValues.Scope

    /// The pages of a report, in order; none for a draft.
    static func pages(of report: ReportFile, in content: SiteContent) -> [Page] {
        guard !report.frontMatter.isDraft else { return [] }
        let choice = report.frontMatter.choice
        let all =
            choice == .all
            ? content.index
            : ChartIndex(
                groups: content.groups, charts: choice.charts(among: content.charts))
        let subjects =
            switch report.frontMatter.each {
            case nil: [Subject(charts: all.charts)]
            case .year: years(in: all)
            case .group: groups(in: content, all)
            }
        return subjects.compactMap { page(of: report, about: $0, among: all) }
    }

    /// What a page of an `each` report is about.
    private struct Subject {
        var item: String?
        var charts: [PublishedChart]
        var year: Period?
        var group: Group?
    }

    private static func years(in all: ChartIndex) -> [Subject] {
        let byYear = Dictionary(grouping: all.charts, by: \.query.period)
        return byYear.sorted { $0.key.slug < $1.key.slug }.map { year, charts in
            Subject(item: year.slug, charts: charts, year: year)
        }
    }

    private static func groups(in content: SiteContent, _ all: ChartIndex) -> [Subject] {
        content.groups.map { group in
            Subject(item: group.id.text, charts: all.charts(of: group), group: group)
        }
    }

    private static func page(
        of report: ReportFile, about subject: Subject, among all: ChartIndex
    ) -> Page? {
        guard let path = report.pagePath(item: subject.item) else { return nil }
        let scope = ReportValues.Scope(
            report: report.frontMatter, root: path.toRoot, charts: subject.charts,
            all: all, year: subject.year, group: subject.group)
        return Page(report: report, path: path, scope: scope)
    }

    /// The title, with the year or group that the page is about.
    var title: String {
        let item = scope.year?.label ?? scope.group?.title
        return [scope.report.title, item].compactMap(\.self).joined(separator: " ")
    }
}
