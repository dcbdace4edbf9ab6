import Measures

/// One page before it is rendered: a report, and for `each` the year or group it is about.
struct Page {
    let report: ReportFile
    let path: SitePath
    let scope: ReportValues.Scope

    /// The pages of a report, in order; none for a draft.
    static func pages(of report: ReportFile, in content: SiteContent) -> [Page] {
        guard !report.frontMatter.isDraft else { return [] }
        return switch report.frontMatter.each {
        case nil: [page(of: report, about: Subject(charts: content.charts))].compactMap(\.self)
        case .year: years(in: content).compactMap { page(of: report, about: $0) }
        case .group: groups(in: content).compactMap { page(of: report, about: $0) }
        }
    }

    /// What a page of an `each` report is about.
    private struct Subject {
        var item: String?
        var charts: [PublishedChart]
        var year: Period?
        var group: Group?
    }

    private static func years(in content: SiteContent) -> [Subject] {
        let byYear = Dictionary(grouping: content.charts, by: \.query.period)
        return byYear.sorted { $0.key.slug < $1.key.slug }.map { year, charts in
            Subject(item: year.slug, charts: charts, year: year)
        }
    }

    private static func groups(in content: SiteContent) -> [Subject] {
        content.groups.map { group in
            Subject(
                item: group.id.text,
                charts: content.index.charts(of: group),
                group: group)
        }
    }

    private static func page(of report: ReportFile, about subject: Subject) -> Page? {
        guard let path = report.pagePath(item: subject.item) else { return nil }
        let scope = ReportValues.Scope(
            report: report.frontMatter, root: path.toRoot, charts: subject.charts,
            year: subject.year, group: subject.group)
        return Page(report: report, path: path, scope: scope)
    }

    /// The title, with the year or group that the page is about.
    var title: String {
        let item = scope.year?.label ?? scope.group?.title
        return [scope.report.title, item].compactMap(\.self).joined(separator: " ")
    }
}
