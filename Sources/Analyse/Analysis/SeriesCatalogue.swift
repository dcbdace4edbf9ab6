package import Measures

/// Every series that the samples amount to: one for each group and for each user.
///
/// A group's month is the sum of its parts: its profiles, its items, and the share of people who
/// have opted out. Where a total was told for the group as a whole as well, the greater of the two
/// stands: the total counts the same parts, so adding it would count twice, and a sum that is
/// smaller lacks a part. Sample data counts only in months of which nothing was measured.
package struct SeriesCatalogue: Sendable {
    private let series: [SeriesName: Series]

    /// Sums samples into series.
    package init(_ samples: [Sample]) {
        var sums: [SeriesName: [Month: MonthSum]] = [:]
        for sample in samples {
            let account = sample.account
            let group = SeriesName(
                subject: .group(account.group), datatype: sample.datatype, network: account.network)
            sums[group, default: [:]][sample.month, default: MonthSum()].add(sample)
            if let user = account.user {
                let own = SeriesName(
                    subject: .user(user), datatype: sample.datatype, network: account.network)
                sums[own, default: [:]][sample.month, default: MonthSum()].addOwn(sample)
            }
        }
        series = sums.reduce(into: [:]) { series, entry in
            series[entry.key] = Series(
                name: entry.key, values: entry.value.compactMapValues(\.value))
        }
    }

    /// The names of all series, in order.
    package var names: [SeriesName] { series.keys.sorted() }

    /// One series; nil if no sample belongs to it.
    package subscript(name: SeriesName) -> Series? { series[name] }
}
