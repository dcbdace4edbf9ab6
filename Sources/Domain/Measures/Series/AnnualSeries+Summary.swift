extension AnnualSeries {
    /// What the year comes to: the sum of all known months, the unfinished one included; of a
    /// stock, its latest known value.
    package var total: Amount {
        isStock ? latest?.amount ?? .zero : months.lazy.compactMap { $0.amount }.sum()
    }

    /// The last month with a value.
    package var latest: MonthReading? { months.last { $0.amount != nil } }

    /// Whether any month has a value.
    package var hasData: Bool { months.contains { $0.amount != nil } }

    /// The months that are over but unknown, those before the start of the series left out.
    package var missingMonths: [MonthReading] {
        months.filter { $0.state == .missing && !isBeforeStart($0) }
    }

    /// The unfinished month, if it has a value.
    package var partialMonth: MonthReading? {
        months.last { $0.state == .partial && $0.amount != nil }
    }

    /// Whether the month lies before the start of the whole series.
    package func isBeforeStart(_ reading: MonthReading) -> Bool {
        since.map { reading.month < $0 } ?? false
    }

    /// How far the data reaches: `Dec 2020`, or `22 Nov 2026` within an unfinished month; nil
    /// without data.
    package var dataTo: String? {
        guard let last = latest else { return nil }
        if last.state == .partial, let asOf = last.asOf { return asOf.prose }
        return "\(last.month.shortName) \(last.month.year)"
    }

    /// The complete months with the greatest value, in order; empty if all are equal or zero.
    package var peaks: [MonthReading] {
        let complete = months.filter { $0.isComplete }
        guard let greatest = complete.lazy.compactMap({ $0.amount }).max(), greatest > .zero else {
            return []
        }
        let peaks = complete.filter { $0.amount == greatest }
        return peaks.count == complete.count && complete.count > 1 ? [] : peaks
    }

    /// This year against the year before, over the months that are complete in both; of a stock,
    /// over the last of them.
    package var comparison: Comparison? {
        var (now, before) = (Amount.zero, Amount.zero)
        var compared: [Month] = []
        compared.reserveCapacity(months.count)
        for reading in months where reading.isComplete {
            guard let amount = reading.amount, let previous = reading.previous else { continue }
            if isStock { (now, before, compared) = (.zero, .zero, []) }
            now = now + amount
            before = before + previous
            compared.append(reading.month)
        }
        guard !compared.isEmpty else { return nil }
        return Comparison(
            now: now, before: before, months: compared,
            isWholeYear: compared.count == months.count)
    }
}
