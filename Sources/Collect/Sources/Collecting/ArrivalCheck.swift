package import Measures
package import Outside

/// Looks over what a source told, before it is kept: drops what can't be, holds back what is worse
/// than what is kept, and says so without naming a person.
package struct ArrivalCheck: Sendable {
    /// Samples that may be kept, with what is worth telling of them and of the others.
    package typealias Findings = (samples: [Sample], diagnostics: [Diagnostic])

    /// How many times the highest kept month a value may be, unless somebody says otherwise.
    package static let usualJumpFactor = 20.0

    private let occasion: Occasion
    private let jumpFactor: Double
    private let rows: TypedRows?

    /// A check of what a program has counted.
    package init(occasion: Occasion, jumpFactor: Double = usualJumpFactor) {
        self.occasion = occasion
        self.jumpFactor = jumpFactor
        rows = nil
    }

    /// A check of what people have typed: they correct it, so a value that falls is kept, and they
    /// slip, so messages point to rows and quote none.
    init(occasion: Occasion, jumpFactor: Double, rows: TypedRows) {
        self.occasion = occasion
        self.jumpFactor = jumpFactor
        self.rows = rows
    }

    /// What of the samples may be kept; nothing at all, or nothing but zeros, where there were
    /// figures before is a fault of the whole.
    package func checked(_ samples: [Sample]) throws(CollectError) -> Findings {
        let possible = try checkedAlone(samples)
        let compared = compared(possible.samples)
        return (compared.samples, possible.diagnostics + compared.diagnostics)
    }

    /// The same for the answer to another question than before: whatever it says takes the place
    /// of what is kept, so it may fall and jump as it likes.
    func checkedAlone(_ samples: [Sample]) throws(CollectError) -> Findings {
        if samples.isEmpty, occasion.kept.hasFigures {
            throw .empty(what: "No figures came")
        }
        let consistent = consistent(samples)
        try refuseZeros(consistent.samples)
        return consistent
    }

    /// The samples without those that can't be and without doubles; for sources whose values are
    /// differences, which may fall and jump as they like.
    package func consistent(_ samples: [Sample]) -> Findings {
        var notes = ArrivalNotes(rows)
        let possible = samples.filter { sample in
            guard let oddity = impossibility(of: sample) else { return true }
            notes.add(oddity, of: sample)
            return false
        }
        let values = Dictionary(grouping: possible, by: ArrivalSlot.init)
        var taken: Set<ArrivalSlot> = []
        let single = possible.filter { sample in
            let slot = ArrivalSlot(sample)
            guard taken.insert(slot).inserted else { return false }
            let all = (values[slot] ?? []).map(\.value)
            guard all.count > 1 else { return true }
            let isSame = all.allSatisfy { $0 == sample.value }
            notes.add(isSame ? .doubled(all[0]) : .contradicting(all), of: sample)
            return isSame
        }
        return (single, notes.diagnostics)
    }

    /// Why a sample can't be, if so.
    private func impossibility(of sample: Sample) -> ArrivalOddity? {
        if sample.month > occasion.now.day.month { return .future }
        if !Plausibility.allows(sample.month) { return .ancient }
        return Plausibility.allows(sample.value) ? nil : .excessive(sample.value)
    }

    /// A datatype of which only zeros come has lost its figures, not its readers.
    private func refuseZeros(_ samples: [Sample]) throws(CollectError) {
        let told = Set(samples.map(\.datatype))
        let alive = Set(samples.lazy.filter { $0.value > 0 }.map(\.datatype))
        let known = Set(
            occasion.kept.samples.lazy.filter { $0.value > 0 && $0.origin == .measured }
                .map(\.datatype))
        let lost = told.subtracting(alive).intersection(known).sorted()
        guard lost.isEmpty else {
            let what =
                rows.map { "one of the datatypes in '\($0.table)'" }
                ?? lost.map(\.text).joined(separator: " and ")
            throw .empty(what: "Nothing but zeros came for \(what)")
        }
    }

    private func compared(_ samples: [Sample]) -> Findings {
        let history = ArrivalHistory(occasion.kept.samples + occasion.kept.samplesOfOthers)
        var notes = ArrivalNotes(rows)
        let good = samples.filter { sample in
            guard let oddity = history.oddity(of: sample, jumpFactor: jumpFactor) else {
                return true
            }
            let isHeldBack = rows == nil && oddity.isHeavyFall
            notes.add(isHeldBack ? oddity.heldBack : oddity, of: sample)
            return !isHeldBack
        }
        return (good, notes.diagnostics)
    }
}
