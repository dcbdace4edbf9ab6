import Analysis
import Charts
package import Measures

/// Draws one chart from the store.
package struct ChartDrawer: Sendable {
    private let plan: Plan

    package init(plan: Plan) {
        self.plan = plan
    }

    /// The chart as SVG.
    package func svg(_ query: SeriesQuery, look: ChartLook) throws -> String {
        YearlyBarChart(try year(query), style: look.style).svg(look.theme)
    }

    /// The figures as the endpoint answers them.
    package func json(_ query: SeriesQuery) throws -> String {
        try year(query).endpointObject(query.months)
    }

    private func year(_ query: SeriesQuery) throws -> AnnualSeries {
        let figures = try StoredFigures(plan: plan)
        let desk = ChartDesk(plan: plan, figures: figures)
        let year = desk.year(query.period, of: query.series, in: figures.catalogue)
        guard let year else {
            throw UnknownSubject(
                subject: query.series.subject, groups: plan.configuration.groups.map(\.id.text))
        }
        return year
    }
}

/// Somebody asks for the figures of a group or a person that the dashboard does not show.
struct UnknownSubject: Error, CustomStringConvertible {
    let subject: Subject
    let groups: [String]

    var description: String {
        switch subject {
        case .group(let id):
            "there is no group '\(id)'." + NearestName.advice(for: id.text, among: groups)
        case .user(let user):
            "figures of '\(user)' are not shown by name. A profile needs 'consent' and"
                + " 'publish: user' for that."
        }
    }
}
