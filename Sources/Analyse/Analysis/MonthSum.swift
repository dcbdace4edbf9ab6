import Measures

/// The samples of one month on their way to a value.
struct MonthSum {
    private var parts: Part?
    private var told: Part?
    private var origin = Sample.Origin.sampleData

    /// Samples that are added up.
    private struct Part {
        private(set) var amount = Amount.zero
        private(set) var sources: Set<SourceName> = []
        private var livingToldAt: Timestamp?
        private var forgottenToldAt: Timestamp?

        /// When the oldest sample was told.
        ///
        /// The share of people who have opted out is never told again, so it counts here only where
        /// there is nothing else.
        var toldAt: Timestamp? { livingToldAt ?? forgottenToldAt }

        mutating func add(_ sample: Sample) {
            amount = amount + Amount(sample.value)
            sources.insert(sample.source)
            if sample.account.holder == .forgotten {
                forgottenToldAt = min(forgottenToldAt ?? sample.toldAt, sample.toldAt)
            } else {
                livingToldAt = min(livingToldAt ?? sample.toldAt, sample.toldAt)
            }
        }
    }

    /// Adds another sample; sample data only as long as nothing was measured.
    mutating func add(_ sample: Sample) {
        guard admits(sample) else { return }
        switch sample.account.holder {
        case .group: Self.add(sample, to: &told)
        case .profile, .item, .items, .forgotten: Self.add(sample, to: &parts)
        }
    }

    /// Takes another sample of the same person, who may have changed groups: the greater stands.
    mutating func addOwn(_ sample: Sample) {
        guard admits(sample) else { return }
        if let parts, parts.amount >= Amount(sample.value) { return }
        parts = nil
        Self.add(sample, to: &parts)
    }

    private mutating func admits(_ sample: Sample) -> Bool {
        if sample.origin == .measured, origin == .sampleData {
            self = MonthSum()
            origin = .measured
        }
        return sample.origin == origin
    }

    /// The greater of the parts' sum and the told total, with who told it; of equal ones, the one
    /// that was told last.
    var value: Series.Value? {
        let values = [parts, told].compactMap { $0.flatMap(value) }
        return values.max { ($0.amount, $0.toldAt) < ($1.amount, $1.toldAt) }
    }

    private func value(of part: Part) -> Series.Value? {
        part.toldAt.map { toldAt in
            Series.Value(
                amount: part.amount, toldAt: toldAt, sources: part.sources.sorted(),
                origin: origin)
        }
    }

    private static func add(_ sample: Sample, to part: inout Part?) {
        var sum = part ?? Part()
        sum.add(sample)
        part = sum
    }
}
