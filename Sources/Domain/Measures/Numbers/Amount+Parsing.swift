extension Amount {
    /// Reads digits as JSON and CSV write them: `12`, `-0.05`, `1.5e3`.
    ///
    /// Nil for anything else, for numbers beyond `Int64`, and for exponents past ±1,000. Digits
    /// past `maximumDecimals` are rounded, half away from zero, however many there are.
    package init?(_ text: some StringProtocol) {
        let isNegative = text.first == "-"
        let digits = Substring(text).dropFirst(isNegative ? 1 : 0)
        guard let magnitude = Numeral(digits)?.amount else { return nil }
        self.init(
            scaled: isNegative ? -magnitude.scaled : magnitude.scaled,
            decimals: magnitude.decimals)
        guard isWithinInt64 else { return nil }
    }

    /// Whether the number is within `Int64`, the largest that a figure may be.
    private var isWithinInt64: Bool {
        let one = Int128.power10(decimals)
        return (Int128(Int64.min) * one...Int128(Int64.max) * one).contains(scaled)
    }
}

/// A number without its sign, taken apart but not yet computed, so that no length can overflow.
private struct Numeral {
    /// The digits before and after the point, without zeros in front.
    let digits: Substring
    /// How many of the digits are after the point; negative where as many zeros follow them.
    let decimals: Int

    init?(_ text: Substring) {
        let halves = text.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == "e" || $0 == "E" })
        let parts = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy(Digits.areAll),
            let exponent = halves.count > 1 ? Int(halves[1]) : 0, exponent.magnitude <= 1_000
        else { return nil }
        self.digits = Substring(parts.joined()).drop { $0 == "0" }
        self.decimals = (parts.count > 1 ? parts[1].utf8.count : 0) - exponent
    }

    /// The number, or nil where it is far beyond `Int64`.
    var amount: Amount? {
        let unused = max(0, decimals - Amount.maximumDecimals - 1)
        let used = digits.dropLast(unused)
        let zeros = max(0, -decimals)
        guard !used.isEmpty else { return .zero }
        guard used.utf8.count + zeros <= Self.mostDigits, let whole = Int128(used) else {
            return nil
        }
        return Amount(scaled: whole * .power10(zeros), decimals: max(0, decimals - unused))
    }

    /// Those of `Int64`, and one more after the point than are kept, for rounding.
    private static var mostDigits: Int { 19 + Amount.maximumDecimals + 1 }
}
