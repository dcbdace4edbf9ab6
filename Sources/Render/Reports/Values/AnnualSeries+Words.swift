import Measures

extension AnnualSeries {
    /// What the year comes to; nil where no month is known, since that is no zero.
    var knownTotal: Amount? { hasData ? total : nil }

    /// What the change compares with: `2025 (Jan–Oct)`; nil where nothing can be compared.
    var comparedWith: String? {
        comparison.map { comparison in
            let label = period.previous.label
            return comparison.scope.isEmpty ? label : "\(label) \(comparison.scope)"
        }
    }

    /// The greatest complete month and its value: `March (226,013)`.
    var peakWords: String? {
        guard let peak = peaks.first, let amount = peak.amount else { return nil }
        return "\(peak.month.name) (\(amount.grouped))"
    }

    /// The last day that a value counts, so that series can be compared by how far they reach.
    var lastKnownDay: Day? {
        guard let last = months.last(where: { $0.amount != nil }) else { return nil }
        if last.state == .partial, let asOf = last.asOf { return asOf }
        return Day(year: last.month.year, month: last.month.number, day: last.month.length)
    }
}
