import Measures

/// What the ticks are called: one unit and one number of decimals for the whole axis.
enum TickLabels {
    /// Labels such as `0`, `0.5M`, `1.0M`; below 10,000 plain digits.
    static func labels(for ticks: [Amount]) -> [String] {
        let unit = Unit.fitting(ticks)
        let amounts = ticks.map { $0.divided(byPowerOfTen: unit.exponent) }
        let decimals = amounts.map(\.decimals).max() ?? 0
        return amounts.map { amount in
            amount == .zero ? "0" : padded(amount, to: decimals) + unit.letter
        }
    }

    private static func padded(_ amount: Amount, to decimals: Int) -> String {
        let missing = decimals - amount.decimals
        guard missing > 0 else { return amount.grouped }
        return amount.grouped + (amount.isWhole ? "." : "") + String(repeating: "0", count: missing)
    }
}

/// A power of ten with a letter.
private struct Unit {
    let exponent: Int
    let letter: String

    /// The largest unit that the largest tick reaches.
    static func fitting(_ ticks: [Amount]) -> Unit {
        let largest =
            ticks.map { $0.scaled.magnitude / UInt128(Int128.power10($0.decimals)) }.max() ?? 0
        guard largest >= 10_000 else { return Unit(exponent: 0, letter: "") }
        return all.last { largest >= UInt128(Int128.power10($0.exponent)) } ?? all[0]
    }

    private static let all = [
        Unit(exponent: 3, letter: "K"), Unit(exponent: 6, letter: "M"),
        Unit(exponent: 9, letter: "B"), Unit(exponent: 12, letter: "T"),
    ]
}

extension Amount {
    fileprivate func divided(byPowerOfTen exponent: Int) -> Amount {
        Amount(scaled: scaled, decimals: decimals + exponent)
    }
}
