import Measures
import Reports
import Storage

/// What `status` tells.
package struct StatusReport {
    private let sources: [SourceStatus]

    /// How the sources of a plan stand, by what the store says of their runs.
    package init(plan: Plan) throws {
        sources = try SourceStandings(plan: plan, store: try Store.existing(for: plan)).all
    }

    /// Whether the last success of any source is too long ago.
    package var isAnyStale: Bool { sources.contains(where: \.isStale) }

    /// The bytes of the site's `status.json`.
    package var json: String { StatusFile(sources).text }

    /// One line for each source.
    package var text: String {
        sources.isEmpty
            ? "The configuration names no sources.\n"
            : sources.map { line($0) + "\n" }.joined()
    }

    private func line(_ source: SourceStatus) -> String {
        let age = source.isStale ? "stale" : "fresh"
        let asOf = source.asOf.map { "data to \($0)" } ?? "no data yet"
        let failing = source.failingSince.map { ", failing since \($0)" } ?? ""
        let reason = source.reason.map { ": \($0)" } ?? ""
        return "\(source.name): \(age), \(asOf)\(failing)\(reason)"
    }
}
