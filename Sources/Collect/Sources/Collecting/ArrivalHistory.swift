import Measures

/// What is kept of a source, as far as new values are compared with it.
struct ArrivalHistory {
    private var values: [ArrivalSlot: Sample] = [:]
    private var counts: [ArrivalSlot.Count: [Int64]] = [:]

    /// A factor says nothing of counts that are smaller, or known for less time.
    private static let leastHighest: Int64 = 1_000
    private static let fewestMonths = 3

    /// Takes what is kept; what was made up is no measure for anything.
    init(_ kept: [Sample]) {
        for sample in kept where sample.origin == .measured {
            let slot = ArrivalSlot(sample)
            values[slot] = sample
            counts[slot.count, default: []].append(sample.value)
        }
    }

    /// What is odd about a new value, if anything.
    func oddity(of sample: Sample, jumpFactor: Double) -> ArrivalOddity? {
        fall(of: sample) ?? jump(of: sample, factor: jumpFactor)
    }

    /// The vendor may still be counting while a month lasts, so a small fall says nothing then.
    private func fall(of sample: Sample) -> ArrivalOddity? {
        guard let old = values[ArrivalSlot(sample)], sample.value < old.value else { return nil }
        let isHeavy = sample.value < old.value - sample.value
        guard isHeavy || old.toldAt.day.month > sample.month else { return nil }
        return .fall(from: old.value, to: sample.value, isHeavy: isHeavy)
    }

    private func jump(of sample: Sample, factor: Double) -> ArrivalOddity? {
        guard let known = counts[ArrivalSlot.Count(sample)], known.count >= Self.fewestMonths,
            let highest = known.max(), highest >= Self.leastHighest,
            Double(sample.value) > factor * Double(highest)
        else { return nil }
        return .jump(to: sample.value, highest: highest)
    }
}
