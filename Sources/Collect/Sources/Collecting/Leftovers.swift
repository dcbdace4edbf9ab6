import Measures
import Outside

/// Months of posts that are kept of a source and that its new answer lacks.
///
/// An answer stands for itself: what only an earlier one told no longer counts.
struct Leftovers {
    /// The months as they are to be told now.
    let zeros: [Sample]
    /// How many of them counted something until now.
    private let lost: Int

    /// Takes what is kept of the source, its answer, and when a month counts as told: nil where it
    /// was not asked for.
    init(
        of kept: [Sample], besides answer: [Sample], toldAt: (Month) -> Timestamp?
    ) {
        let told = Set(answer.map(ArrivalSlot.init))
        let counts = Set(answer.map { Kind($0) })
        var zeros: [Sample] = []
        var lost = 0
        for sample in kept where sample.origin == .measured && sample.account.item != nil {
            guard counts.contains(Kind(sample)), !told.contains(ArrivalSlot(sample)),
                let moment = toldAt(sample.month)
            else { continue }
            zeros.append(sample.told(as: 0, at: moment))
            if sample.value > 0 { lost += 1 }
        }
        self.zeros = zeros
        self.lost = lost
    }

    /// What to say of them after another question.
    var diagnostics: [Diagnostic] {
        guard lost > 0 else { return [] }
        return [
            Diagnostic(
                "The question is another one than before. Months of posts that its answer lacks, and"
                    + " which count 0 now: \(Amount(lost).grouped).")
        ]
    }

    /// What is counted where; a source may have been of another kind once.
    private struct Kind: Hashable {
        private let network: Network
        private let datatype: Datatype

        init(_ sample: Sample) {
            network = sample.account.network
            datatype = sample.datatype
        }
    }
}

extension Sample {
    fileprivate func told(as value: Int64, at moment: Timestamp) -> Sample {
        Sample(
            account: account, datatype: datatype, month: month, value: value, source: source,
            toldAt: moment, origin: origin)
    }
}
