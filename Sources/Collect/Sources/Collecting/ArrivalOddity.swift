import Measures

/// What is odd about a value that arrived.
enum ArrivalOddity {
    case future
    case ancient
    case excessive(Int64)
    case doubled(Int64)
    case contradicting([Int64])
    case fall(from: Int64, to: Int64, isHeavy: Bool)
    case fallHeldBack(from: Int64, to: Int64)
    case jump(to: Int64, highest: Int64)

    /// Whether the value is less than half of what is kept.
    var isHeavyFall: Bool {
        if case .fall(_, _, let isHeavy) = self { isHeavy } else { false }
    }

    /// The same, where the old value stands.
    var heldBack: ArrivalOddity {
        if case .fall(let old, let new, _) = self {
            .fallHeldBack(from: old, to: new)
        } else {
            self
        }
    }

    /// What there is to know, to follow whose value it is.
    var words: String {
        switch self {
        case .future:
            "this month has not begun; left out."
        case .ancient:
            "no figure is from before \(Plausibility.earliestYear); left out."
        case .excessive(let value):
            "the value \(Self.text(value)) is more than anything counts"
                + " (\(Self.text(Plausibility.highestCount))); left out, and what was kept before"
                + " stands."
        case .doubled(let value):
            "the value \(Self.text(value)) came more than once; kept once."
        case .contradicting(let values):
            "\(Self.list(values)) came for one and the same count; none of them is kept."
        case .fall(let old, let new, _):
            "the value fell from \(Self.text(old)) to \(Self.text(new)); the new value is kept."
        case .fallHeldBack(let old, let new):
            "the value fell from \(Self.text(old)) to \(Self.text(new)), less than half; the old"
                + " value stands."
        case .jump(let new, let highest):
            "the value is \(Self.text(new)), and no month before had more than"
                + " \(Self.text(highest)); the new value is kept."
        }
    }

    /// The lowest and the highest tell enough of many values.
    private static func list(_ values: [Int64]) -> String {
        [values.min(), values.max()].compactMap { $0.map(text) }.joined(separator: " and ")
    }

    private static func text(_ value: Int64) -> String { Amount(value).grouped }
}
