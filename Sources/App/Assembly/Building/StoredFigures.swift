import Analysis
import Measures
import Storage

/// What the store holds for a site: the series, and how their sources stand.
struct StoredFigures {
    let catalogue: SeriesCatalogue
    let standings: SourceStandings
    /// The configured people who have opted out for good.
    let forgotten: Set<Profile>

    /// Reads the store of a plan; without one there is nothing.
    init(plan: Plan) throws {
        let store = try Store.existing(for: plan)
        standings = try SourceStandings(plan: plan, store: store)
        forgotten = try store?.forgotten(among: plan.configuration.profiles) ?? []
        let told = try store?.samples(leavingOut: standings.leftOut) ?? []
        let issues = try store?.issues() ?? [:]
        catalogue = SeriesCatalogue(
            told + Self.samples(of: issues, plan.configuration.sources, standings))
    }

    /// What the issues of each source that is shown come to, by month.
    private static func samples(
        of issues: [SourceName: [Issue]], _ sources: [ConfiguredSource],
        _ standings: SourceStandings
    ) -> [Sample] {
        sources.flatMap { source -> [Sample] in
            guard !standings.leftOut.contains(source.name), let known = issues[source.name],
                let asOf = standings.toldTo[source.name]
            else { return [] }
            return IssueFlow(
                source: source.name, group: source.team, labels: source.labels, asOf: asOf
            ).samples(of: known)
        }
    }
}
