import Measures

/// The charts of a site by what pages ask for, so that no page has to search through all of them.
struct ChartIndex: Sendable {
    /// The charts, in the order of the site.
    let charts: [PublishedChart]
    let byQuery: [SeriesQuery: PublishedChart]
    /// The charts of each subject, in the order of the site.
    let bySubject: [Subject: [PublishedChart]]
    let groups: [Group.ID: Group]
    /// Every year that a chart shows, newest first.
    let periods: [Period]

    init(groups: [Group], charts: [PublishedChart]) {
        self.charts = charts
        byQuery = Dictionary(charts.map { ($0.query, $0) }) { first, _ in first }
        bySubject = Dictionary(grouping: charts, by: \.query.series.subject)
        self.groups = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
        periods = Set(charts.map(\.query.period)).sorted { $0.slug > $1.slug }
    }

    /// The charts of a group, in the order of the site.
    func charts(of group: Group) -> [PublishedChart] { bySubject[.group(group.id)] ?? [] }
}
