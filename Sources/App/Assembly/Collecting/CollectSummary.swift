/// What a collection came to.
package struct CollectSummary: Encodable, Sendable {
    /// One outcome for each source, in the order of the configuration.
    package let sources: [SourceOutcome]

    /// The sources whose policy ends the run with an error.
    package var fatal: [SourceOutcome] { sources.filter(\.isFatal) }

    /// One line for the end of a run.
    package var sentence: String {
        let failed = sources.count { $0.failure != nil }
        let requests = sources.reduce(0) { $0 + $1.requests }
        let reused = sources.count { $0.failure != nil && $0.isReused }
        let shown = reused == 0 ? "" : " (\(reused) shown with what was kept before)"
        return "sources: \(sources.count - failed) fresh, \(failed) failed\(shown);"
            + " requests: \(requests)"
    }
}
