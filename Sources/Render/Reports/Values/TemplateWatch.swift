import Measures
import Synchronization

/// Sees what one rendering asks for: names that are not in scope, and charts whose values it uses.
///
/// A class, because the library hands values around by copy; one lives as long as one rendering.
final class TemplateWatch: Sendable {
    private struct Seen {
        var missedNames: [String] = []
        var charts: [PublishedChart] = []
        var queries: Set<SeriesQuery> = []
        var pictures: [String: Int] = [:]
        var sources: [SourceStatus] = []
    }

    private let seen = Mutex(Seen())

    /// Names that were asked for and are not in scope, each once.
    var missedNames: [String] { seen.withLock(\.missedNames) }

    /// The charts that the page shows or takes values from, in order.
    var charts: [PublishedChart] { seen.withLock(\.charts) }

    /// The sources that the page tells of, or whose figures it shows, in the order of their names.
    var sources: [SourceStatus] {
        let seen = seen.withLock(\.self)
        let all = seen.sources + seen.charts.flatMap(\.series.standings)
        return Set(all).sorted { $0.name < $1.name }
    }

    func usedSources(_ sources: [SourceStatus]) {
        seen.withLock { $0.sources = sources }
    }

    func missed(_ name: String) {
        seen.withLock { seen in
            if !seen.missedNames.contains(name) { seen.missedNames.append(name) }
        }
    }

    /// Counts a picture whose ids begin with the chart's, and says which on the page it is, from 1.
    func picture(of chart: PublishedChart) -> Int {
        seen.withLock { seen in
            seen.pictures[chart.inlineID, default: 0] += 1
            return seen.pictures[chart.inlineID, default: 0]
        }
    }

    func used(_ chart: PublishedChart) {
        seen.withLock { seen in
            guard seen.queries.insert(chart.query).inserted else { return }
            seen.charts.append(chart)
        }
    }
}
