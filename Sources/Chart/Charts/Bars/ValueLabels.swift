import Measures

/// Chooses which columns have a label and where it stands, so that no two ever overlap.
struct ValueLabels {
    let columns: [Column]
    let bands: BandScale

    /// The labels from left to right: all if they fit, else those that matter most.
    func labels() -> [ValueLabel] {
        let candidates = columns.indices.compactMap(candidate)
        let fitsAll = candidates.allSatisfy { $0.width <= room }
        let kept = fitsAll ? candidates : spaced(byWeight(candidates))
        let hidden = hiddenWhenSmall(candidates)
        let labels = kept.map { label($0, hidden: hidden) }
        return fitsAll ? labels : labels.sorted { $0.x < $1.x }
    }

    private struct Candidate {
        /// Which column it belongs to.
        let index: Int
        let text: String
        /// The most it may take at full size.
        let width: Int
        /// What it will take in small images.
        let enlarged: Int
    }

    /// The width that a label may have within its band, with a little air beside it.
    private var room: Int { (bands.width - 2) * 1_000 }

    private func candidate(_ index: Int) -> Candidate? {
        guard let text = columns[index].labelText else { return nil }
        let isPeak = columns[index].isPeak
        return Candidate(
            index: index, text: text,
            width: TextWidth.widest(text, isPeak ? .peakLabel : .label),
            enlarged: TextWidth.mean(text, isPeak ? .largePeak : .large))
    }

    /// Which columns lose their labels when text is enlarged: an unfinished month if its own is too
    /// wide; all but the weightiest, if a complete month's is.
    private func hiddenWhenSmall(_ candidates: [Candidate]) -> [Int] {
        let wide = candidates.filter { $0.enlarged > room }
        guard let lasting = wide.isEmpty ? nil : byWeight(candidates).first else { return [] }
        let hidden = wide.contains { columns[$0.index].isComplete } ? candidates : wide
        return hidden.map(\.index).filter { $0 != lasting.index }
    }

    /// The peak, the last complete month, the least, the unfinished month, the gaps.
    private func byWeight(_ candidates: [Candidate]) -> [Candidate] {
        let complete = candidates.filter { columns[$0.index].isComplete }
        let peak = complete.first { columns[$0.index].isPeak }
        let least = complete.max { columns[$0.index].tip < columns[$1.index].tip }
        let unfinished = candidates.last { columns[$0.index].isUnfinished }
        let gaps = candidates.filter { columns[$0.index].content == .gap }
        return [peak, complete.last, least, unfinished].compactMap(\.self) + gaps
    }

    /// Leaves out what would touch a label that matters more, or cross a bar beside its own.
    private func spaced(_ candidates: [Candidate]) -> [Candidate] {
        candidates.reduce(into: []) { kept, candidate in
            let isFree = kept.allSatisfy { other in
                let distance = abs(middle(of: candidate) - middle(of: other)) * 1_000
                return distance * 2 >= candidate.width + other.width + 4_000
            }
            if isFree && !crossesBar(candidate) { kept.append(candidate) }
        }
    }

    private func crossesBar(_ candidate: Candidate) -> Bool {
        let baseline = columns[candidate.index].labelBaseline
        let middle = middle(of: candidate)
        return columns.indices.contains { index in
            let other = columns[index]
            let reach = candidate.width / 2_000 + other.width / 2
            guard index != candidate.index, abs(other.middle - middle) < reach else { return false }
            return other.covers(top: baseline - Self.digitHeight, bottom: baseline)
        }
    }

    private static let digitHeight = 8

    /// The middle of the column, or as near to it as the edges of the picture allow.
    private func middle(of candidate: Candidate) -> Int {
        let half = (max(candidate.width, candidate.enlarged) + 1_999) / 2_000
        return max(
            bands.left - 6 + half, min(columns[candidate.index].middle, Frame.edge - half))
    }

    private func label(_ candidate: Candidate, hidden: [Int]) -> ValueLabel {
        ValueLabel(
            text: candidate.text, x: middle(of: candidate),
            baseline: columns[candidate.index].labelBaseline,
            isPeak: columns[candidate.index].isPeak,
            hidesWhenSmall: hidden.contains(candidate.index))
    }
}

extension Column {
    fileprivate var isComplete: Bool {
        if case .value = content { true } else { false }
    }

    fileprivate var isUnfinished: Bool {
        if case .unfinished = content { true } else { false }
    }

    /// Whether the bar takes any of the room between two heights.
    fileprivate func covers(top: Int, bottom: Int) -> Bool {
        min(tip, zero) < bottom && max(tip, zero) > top && tip != zero
    }
}
