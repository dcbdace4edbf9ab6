import Measures

/// The text at the end of a bar.
struct ValueLabel: Hashable, Sendable {
    let text: String
    /// The middle of the text.
    let x: Int
    let baseline: Int
    let isPeak: Bool
    /// Whether small images leave it out.
    let hidesWhenSmall: Bool
}

extension Column {
    /// What stands at the end of the bar; nil for a month that shows nothing.
    var labelText: String? {
        switch content {
        case .value(let amount): amount.compact
        case .unfinished(let amount, let grows): amount.compact + (grows ? "+" : "")
        case .gap: "n/a"
        case .blank: nil
        }
    }

    /// Beyond the end of the bar, and beyond last year's marker where that would strike the text.
    var labelBaseline: Int {
        let distance = marker.map { hangs ? $0 - tip : tip - $0 }
        let isStruck = distance.map { (-2...Self.reach).contains($0) } ?? false
        let end = isStruck ? (marker ?? tip) + (hangs ? 1 : -1) : tip
        return hangs ? end + Self.digitHeight : end - Self.labelGap
    }

    private static let labelGap = 6
    /// How far beyond the end of a bar the digits reach when small images enlarge them.
    private static let reach = 20
    /// The height of enlarged digits and a hair's breadth, for labels beneath a bar.
    private static let digitHeight = 15
}
