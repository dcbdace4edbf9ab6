import Measures
import Outside

/// Turns the rows of a report into monthly views of posts, zeros included.
struct AnalyticsSamples {
    let settings: AnalyticsSettings
    let occasion: Occasion
    let window: AnalyticsWindow
    /// The rule by which the property's months begin and end.
    let zone: TimeZoneRule

    static let network = Network(trusted: "blog")
    static let datatype = Datatype(trusted: "views")

    /// A sample of every known path for every month of the window since the path's first, in order.
    ///
    /// Google Analytics leaves out rows of nothing, so a month without a row is one without views.
    func samples(of views: AnalyticsViews) -> [Sample] {
        let kept = firstKeptMonths
        let months = months
        return Set(views.months.keys).union(kept.keys).sorted().flatMap { name in
            let told = views.months[name] ?? [:]
            let account = Account(
                group: settings.group, network: Self.network, holder: .item(name))
            let first = [told.keys.min(), kept[name]].compactMap { $0 }.min()
            return months.filter { month in first.map { $0 <= month } ?? false }.map { month in
                Sample(
                    account: account, datatype: Self.datatype, month: month,
                    value: told[month] ?? 0, source: occasion.source, toldAt: toldAt(month),
                    origin: .measured)
            }
        }
    }

    /// What is kept of the window's months and counts no more: paths that no pattern fits now.
    ///
    /// It is told on every run, so that a month becomes whole in which the patterns changed.
    func leftovers(besides samples: [Sample]) -> Leftovers {
        let months = Set(months)
        return Leftovers(of: occasion.kept.samples, besides: samples) { month in
            months.contains(month) ? toldAt(month) : nil
        }
    }

    /// The months of the window that have begun where the property is.
    private var months: [Month] {
        let current = zone.day(of: occasion.now).month
        return window.all.filter { $0 <= current }
    }

    /// The first month that is kept of each path that still counts.
    private var firstKeptMonths: [ItemName: Month] {
        let choice = PathChoice(settings.paths)
        var months: [ItemName: Month] = [:]
        for sample in occasion.kept.samples where isOurs(sample) {
            guard let name = sample.account.item else { continue }
            months[name] = min(months[name] ?? sample.month, sample.month)
        }
        return months.filter { choice.contains($0.key.text) }
    }

    private func isOurs(_ sample: Sample) -> Bool {
        sample.account.group == settings.group && sample.account.network == Self.network
            && sample.datatype == Self.datatype && sample.origin == .measured
    }

    /// When a month's figures count as told.
    ///
    /// A month that was told after its end by UTC is taken for whole, wherever it is shown. West of
    /// Greenwich it still lasts for some hours then, so it is told in its last second instead; the
    /// next run tells it again and makes it whole. East of Greenwich it is over before it is by
    /// UTC, and the next run makes it whole as well.
    private func toldAt(_ month: Month) -> Timestamp {
        let end = TimeZoneRule.utc.end(of: month)
        guard end <= occasion.now, zone.end(of: month) > occasion.now else { return occasion.now }
        return Timestamp(secondsSince1970: end.secondsSince1970 - 1)
    }
}
