/// The distance between ticks and how many there are on both sides of zero.
///
/// Everything is counted in the same unit, so that no tick is the sum of rounding errors.
struct TickStep: Hashable, Sendable {
    let size: Int128
    /// Steps below zero.
    let below: Int
    /// Steps above zero.
    let above: Int

    /// The step of 1, 2, 2.5 or 5 times a power of ten that covers both ends in about four
    /// intervals and leaves little room unused; nil if both ends are zero.
    static func best(low: Int128, high: Int128) -> TickStep? {
        guard low < high else { return nil }
        let steps = candidates(span: high - low).map { covering($0, low, high) }
        return steps.min { $0.cost < $1.cost }?.step
    }

    private typealias Candidate = (size: Int128, cost: Int128)

    private static func covering(
        _ candidate: Candidate, _ low: Int128, _ high: Int128
    ) -> (step: TickStep, cost: Int128) {
        let above = steps(covering: high, candidate.size)
        let below = steps(covering: -low, candidate.size)
        let count = above + below
        let unused = count * candidate.size - (high - low)
        var cost = unused * 10_000 / (high - low) + candidate.cost + abs(count - 4) * 1_200
        if !(3...6).contains(count) { cost += 1_000_000 }
        return (TickStep(size: candidate.size, below: Int(below), above: Int(above)), cost)
    }

    private static func steps(covering length: Int128, _ size: Int128) -> Int128 {
        (length + size - 1) / size
    }

    /// Whole steps around a quarter of the span, each with what its oddness costs.
    private static func candidates(span: Int128) -> [Candidate] {
        var power: Int128 = 1
        while power <= span / 100 { power *= 10 }
        return mantissas.compactMap { mantissa in
            let (size, tenths) = (power * mantissa.size).quotientAndRemainder(dividingBy: 10)
            return tenths == 0 ? (size, mantissa.cost) : nil
        }
    }

    /// In tenths, over two powers of ten.
    private static let mantissas: [Candidate] = [
        (10, 0), (20, 200), (25, 600), (50, 200), (100, 0), (200, 200), (250, 600), (500, 200),
    ]
}
