import Measures

/// Where values lie along the vertical axis; zero is always on it, because a bar's length is its
/// value.
struct ValueScale: Hashable, Sendable {
    /// Values are counted in ten to the power of minus this.
    private let decimals: Int
    /// Nil if there is nothing but zeros, or nothing at all: no axis is invented then.
    let step: TickStep?

    init(covering amounts: [Amount]) {
        let given = amounts.map(\.decimals).max() ?? 0
        // A step may be finer than the data, a quarter for tenths, but never for whole counts.
        decimals = given == 0 ? 0 : min(given + 2, Amount.maximumDecimals)
        let scaled = amounts.map { [decimals] in $0.scaled(to: decimals) }
        step = TickStep.best(low: min(scaled.min() ?? 0, 0), high: max(scaled.max() ?? 0, 0))
    }

    /// Whether values below zero have to be shown.
    var reachesBelowZero: Bool { (step?.below ?? 0) > 0 }

    /// Whether values above zero have to be shown.
    var reachesAboveZero: Bool { (step?.above ?? 0) > 0 }

    /// How far above the lower end of an axis of some length a value lies, in whole units.
    func height(of amount: Amount, length: Int) -> Int {
        guard let step else { return 0 }
        let fromBottom = amount.scaled(to: decimals) + Int128(step.below) * step.size
        let span = Int128(step.below + step.above) * step.size
        return Int((fromBottom * Int128(length)).divided(by: span))
    }

    /// The values that the axis names, from the lowest to the highest.
    var ticks: [Amount] {
        guard let step else { return [] }
        return (-step.below...step.above).map {
            Amount(scaled: Int128($0) * step.size, decimals: decimals)
        }
    }
}
