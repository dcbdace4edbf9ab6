package import Fetching
import Measures
import Outside

/// Asks BigQuery for views that were counted before anything else counted them.
///
/// That history no longer changes, so it is read once, and again only if the query changes.
package struct BigQueryCollector: Collector {
    private let settings: BigQuerySettings

    package init(settings: BigQuerySettings) {
        self.settings = settings
    }

    /// The views that the query gives, or nothing if it was asked before.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        let mark = BigQueryMark(settings)
        if occasion.since == nil, occasion.watermark == mark.watermark, occasion.kept.hasFigures {
            return Harvest(asOf: occasion.now)
        }
        let request = BigQueryRequest(
            settings: settings, source: occasion.source, now: occasion.now)
        let pages = try await BigQueryExecution(request: request, fetcher: fetcher).pages()
        let samples = try BigQuerySamples(settings: settings, occasion: occasion)
            .samples(of: BigQueryTable(pages, of: settings))
        if samples.isEmpty, occasion.kept.hasFigures { throw .empty(what: emptiness) }
        let findings = try findings(samples, on: occasion)

        var harvest = Harvest(asOf: occasion.now)
        harvest.samples = findings.samples
        harvest.diagnostics = remarks(on: pages) + findings.diagnostics
        if findings.samples.isEmpty {
            harvest.diagnostics.append(Diagnostic(emptiness + "."))
        } else {
            harvest.watermark = mark.watermark
        }
        return harvest
    }

    /// What may be kept; the answer to a query that has changed stands for itself in all months.
    private func findings(
        _ samples: [Sample], on occasion: Occasion
    ) throws(CollectError) -> ArrivalCheck.Findings {
        let check = ArrivalCheck(occasion: occasion, jumpFactor: settings.jumpFactor)
        let mark = BigQueryMark(settings).watermark
        guard let before = occasion.watermark, before != mark else {
            return try check.checked(samples)
        }
        let leftovers = Leftovers(of: occasion.kept.samples, besides: samples) { _ in occasion.now }
        let findings = try check.checkedAlone(samples + leftovers.zeros)
        return (findings.samples, leftovers.diagnostics + findings.diagnostics)
    }

    /// What the query cost, and what BigQuery has to remark.
    private func remarks(on pages: [BigQueryPage]) -> [Diagnostic] {
        let cost = pages.first?.cost.words.map { Diagnostic("\(capital(settings.subject)) \($0).") }
        let warnings = pages.flatMap(\.warnings).map { warning in
            Diagnostic("BigQuery remarks on \(settings.subject): \(warning.sentence)")
        }
        return [cost].compactMap(\.self) + warnings
    }

    private var emptiness: String {
        let limits = [settings.since.map { "from \($0)" }, settings.until.map { "to \($0)" }]
            .compactMap(\.self).joined(separator: " ")
        return "\(capital(settings.subject)) gave no rows"
            + (limits.isEmpty ? "" : " of months \(limits)")
    }

    private func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
