package import Fetching
import Measures
import Outside

/// Asks Google Analytics how often each post was seen in each month.
///
/// Figures change for up to three days, so a month is asked for until it was read that long after
/// its end. All months that may still change come in one report.
package struct AnalyticsCollector: Collector {
    private let settings: AnalyticsSettings

    package init(settings: AnalyticsSettings) {
        self.settings = settings
    }

    /// The views of every month that may still change, in one report of as many pages as it takes.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        let mark = AnalyticsMark(occasion.watermark, of: settings)
        guard let window = AnalyticsWindow(settings, on: occasion, after: mark) else {
            return Harvest(asOf: occasion.now)
        }
        let request = AnalyticsRequest(settings: settings, window: window)
        let report = try await report(request, with: fetcher)
        let views = try AnalyticsViews(report.rows, of: settings, in: window)
        if views.areNone, occasion.kept.hasFigures { throw Self.emptiness(of: report, window) }

        let zone = AnalyticsZone(named: report.timeZone, before: mark?.zone)
        let samples = AnalyticsSamples(
            settings: settings, occasion: occasion, window: window, zone: zone.rule)
        let findings = try findings(samples, of: views)

        var harvest = Harvest(asOf: occasion.now)
        harvest.samples = findings.samples
        harvest.diagnostics =
            zone.diagnostics + AnalyticsRemarks(report: report, window: window).diagnostics
            + views.tally.diagnostics + findings.diagnostics
        if !findings.samples.isEmpty {
            harvest.watermark = AnalyticsMark(
                after: mark, window, readAt: occasion.now, in: zone.rule
            ).watermark(of: settings)
        }
        return harvest
    }

    /// What may be kept; the answer to a question that has changed stands for itself.
    private func findings(
        _ samples: AnalyticsSamples, of views: AnalyticsViews
    ) throws(CollectError) -> ArrivalCheck.Findings {
        let told = samples.samples(of: views)
        let leftovers = samples.leftovers(besides: told)
        let check = ArrivalCheck(occasion: samples.occasion, jumpFactor: settings.jumpFactor)
        guard AnalyticsMark.isOfAnotherQuestion(samples.occasion.watermark, than: settings) else {
            return try check.checked(told + leftovers.zeros)
        }
        let findings = try check.checkedAlone(told + leftovers.zeros)
        return (findings.samples, leftovers.diagnostics + findings.diagnostics)
    }

    private func report(
        _ request: AnalyticsRequest, with fetcher: Fetcher
    ) async throws(CollectError) -> AnalyticsReport {
        let pages: [AnalyticsPage]
        do throws(FetchError) {
            pages = try await fetcher.pages(from: request.page(at: .start)) { page in
                page.next.map(request.page(at:))
            }
        } catch {
            throw .fetch(error)
        }
        return try AnalyticsReport(pages, for: request)
    }

    private static func emptiness(
        of report: AnalyticsReport, _ window: AnalyticsWindow
    ) -> CollectError {
        let reason = report.emptyReason.map { " (\(AnalyticsRemarks.quoted($0)))" } ?? ""
        return .empty(what: "No views of any page came for \(window.words)\(reason)")
    }
}
