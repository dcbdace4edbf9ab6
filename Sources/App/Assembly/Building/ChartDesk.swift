import Analysis
import Charts
import Measures
import Outside
import Reports

/// Draws the charts of everything that may be shown.
struct ChartDesk {
    private let groups: [Group]
    private let profiles: [Profile]
    private let today: Day
    private let almanac: Almanac

    init(plan: Plan, figures: StoredFigures) {
        groups = plan.configuration.groups
        profiles = plan.configuration.profiles.filter { !figures.forgotten.contains($0) }
        today = plan.clock.now.day
        almanac = Almanac(
            calendar: plan.configuration.calendar, today: today, standings: figures.standings.all)
    }

    /// Every year of every series that may be shown, in order.
    func charts(of catalogue: SeriesCatalogue) -> [PublishedChart] {
        catalogue.names.filter(isShown).compactMap { catalogue[$0] }.flatMap { series in
            almanac.years(of: series).map { chart($0, of: series) }
        }
    }

    /// Twelve months of a series, if it may be shown; months are missing where nothing is known.
    func year(_ period: Period, of name: SeriesName, in catalogue: SeriesCatalogue) -> AnnualSeries?
    {
        guard isShown(name) else { return nil }
        let series = catalogue[name] ?? Series(name: name, values: [:])
        return almanac.year(period, of: series, title: title(of: name))
    }

    /// Whether a series may be shown: a configured group's, or that of a person who allows it.
    func isShown(_ name: SeriesName) -> Bool {
        switch name.subject {
        case .group(let id): groups.contains { $0.id == id }
        case .user(let user):
            profiles.contains {
                $0.user == user && $0.network == name.network && $0.isShownByName(on: today)
            }
        }
    }

    private func chart(_ period: Period, of series: Series) -> PublishedChart {
        let year = almanac.year(period, of: series, title: title(of: series.name))
        let query = SeriesQuery(series: series.name, period: period)
        let id = "mc-" + query.path.map { $0 == "/" || $0 == "." ? "-" : String($0) }.joined()
        return PublishedChart(
            query: query, series: year, figure: YearlyBarChart(year).figure(id: id), inlineID: id)
    }

    private func title(of name: SeriesName) -> String {
        switch name.subject {
        case .group(let id):
            (groups.first { $0.id == id }?.title ?? id.text) + ": " + name.title
        case .user(let user): "@\(user): \(name.title)"
        }
    }
}
