import Measures

/// The samples of one month on their way to a value.
struct MonthSum {
    private var profiles: Part?
    private var told: Part?
    private var origin = Sample.Origin.sampleData

    /// Samples that are added up.
    private struct Part {
        var amount = Amount.zero
        var toldAt: Timestamp
        var sources: Set<SourceName> = []

        mutating func add(_ sample: Sample) {
            amount = amount + Amount(sample.value)
            toldAt = min(toldAt, sample.toldAt)
            sources.insert(sample.source)
        }
    }

    /// Adds another sample; sample data only as long as nothing was measured.
    mutating func add(_ sample: Sample) {
        guard admits(sample) else { return }
        if sample.account.user == nil {
            Self.add(sample, to: &told)
        } else {
            Self.add(sample, to: &profiles)
        }
    }

    /// Takes another sample of the same person, who may have changed groups: the greater stands.
    mutating func addOwn(_ sample: Sample) {
        guard admits(sample) else { return }
        if let profiles, profiles.amount >= Amount(sample.value) { return }
        profiles = nil
        Self.add(sample, to: &profiles)
    }

    private mutating func admits(_ sample: Sample) -> Bool {
        if sample.origin == .measured, origin == .sampleData {
            self = MonthSum()
            origin = .measured
        }
        return sample.origin == origin
    }

    /// The greater of the profiles' sum and the told total, with who told it; of equal ones, the
    /// one that was told last.
    var value: Series.Value? {
        let parts = [profiles, told].compactMap(\.self)
        let greatest = parts.max { ($0.amount, $0.toldAt) < ($1.amount, $1.toldAt) }
        guard let greatest else { return nil }
        return Series.Value(
            amount: greatest.amount, toldAt: greatest.toldAt, sources: greatest.sources.sorted(),
            origin: origin)
    }

    private static func add(_ sample: Sample, to part: inout Part?) {
        var sum = part ?? Part(toldAt: sample.toldAt)
        sum.add(sample)
        part = sum
    }
}
