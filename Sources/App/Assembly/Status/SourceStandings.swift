import Analysis
import Measures
import Outside
import Storage

/// How the configured sources stand at the moment of a plan.
struct SourceStandings {
    /// One for each source, in the order of the names.
    let all: [SourceStatus]
    /// The moment to which the figures of each source count, those of a pass that failed in part too.
    let toldTo: [SourceName: Timestamp]
    /// The sources whose figures stay off the site, because they failed and their policy says so.
    let leftOut: Set<SourceName>

    /// Judges the sources of a plan by the runs in the store, if there is one.
    init(plan: Plan, store: Store?) throws(StoreError) {
        let runs = try store?.runs() ?? [:]
        let sources = plan.configuration.sources.sorted { $0.name < $1.name }
        all = sources.map { source in
            Freshness(
                source: source.name, staleAfter: Self.staleAfter(source, runs[source.name]),
                isEnteredByHand: source.isEnteredByHand
            ).status(after: runs[source.name], now: plan.clock.now)
        }
        toldTo = runs.compactMapValues(\.toldTo)
        leftOut = Set(
            sources.filter { source in
                source.policy.onError == .skip && runs[source.name]?.last.outcome == .failed
            }.map(\.name))
    }

    /// How old a source's figures may be; what BigQuery tells is read once and never grows old, as
    /// long as nobody changes the query and fails with it.
    private static func staleAfter(
        _ source: ConfiguredSource, _ history: RunHistory?
    ) -> Duration? {
        let isReadOnce = source.kind == .bigquery && history?.last.outcome == .done
        return isReadOnce ? nil : source.policy.staleAfter.duration
    }
}
