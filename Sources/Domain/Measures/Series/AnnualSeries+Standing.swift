extension AnnualSeries {
    /// The same year with how those sources stand that told any of it or, while it runs, told the
    /// series last: what they haven't told yet is missed as well.
    package func judged(by statuses: [SourceStatus], within series: Series) -> AnnualSeries {
        var tellers = Set(months.flatMap(\.sources))
        if isRunning, let last = series.values.max(by: { $0.key < $1.key }) {
            tellers.formUnion(last.value.sources)
        }
        return AnnualSeries(
            title: title, unit: unit, period: period, months: months, since: since,
            origin: origin, isStock: isStock,
            standings: statuses.filter { tellers.contains($0.name) }.sorted { $0.name < $1.name })
    }

    /// The sources whose figures may be out of date.
    package var doubts: [SourceStatus] { standings.filter(\.isDoubtful) }

    /// What is doubtful in a few words: `not updated since 19 Nov 2026`, `partly not updated since
    /// 19 Nov 2026` where other sources told a part; nil if nothing is doubtful.
    package var doubt: String? {
        guard !doubts.isEmpty else { return nil }
        let sound = Set(months.flatMap(\.sources)).subtracting(doubts.map(\.name))
        let age = SourceStatus.age(asOf: doubts.compactMap(\.asOf).min())
        return sound.isEmpty ? age : "partly " + age
    }

    /// The day to which all its sources have told their figures; where none of them is known, the
    /// latest to which any month counts.
    package var asOf: Day? {
        standings.compactMap(\.asOf).min()?.day ?? months.compactMap(\.asOf).max()
    }

    /// Whether people typed in any of the figures.
    package var isEnteredByHand: Bool { standings.contains(where: \.isEnteredByHand) }

    private var isRunning: Bool { months.contains { $0.state == .future || $0.state == .partial } }
}

extension SourceStatus {
    /// How old the figures of the source are: `not updated since 19 Nov 2026`, `never updated`.
    package var age: String { Self.age(asOf: asOf) }

    fileprivate static func age(asOf moment: Timestamp?) -> String {
        moment.map { "not updated since \($0.day.prose)" } ?? "never updated"
    }
}
