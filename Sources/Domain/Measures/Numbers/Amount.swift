/// An exact decimal number: what a month, a total or a share comes to.
///
/// Sums of whole counts never overflow, and no value passes through binary fractions, so the same
/// figures print the same digits everywhere.
package struct Amount: Hashable, Sendable {
    /// The number times ten to the power of `decimals`.
    package let scaled: Int128
    /// Digits after the point, 0 to `maximumDecimals`; the last of them is never 0.
    package let decimals: Int

    /// The most digits kept after the point.
    package static let maximumDecimals = 12

    /// A whole number.
    package init(_ whole: some BinaryInteger) {
        self.scaled = Int128(whole)
        self.decimals = 0
    }

    /// The number `scaled` divided by ten to the power of `decimals`.
    ///
    /// Digits past `maximumDecimals` are rounded, half away from zero.
    package init(scaled: Int128, decimals: Int) {
        var scaled = scaled
        var decimals = decimals
        if decimals > Self.maximumDecimals {
            scaled = scaled.divided(by: .power10(decimals - Self.maximumDecimals))
            decimals = Self.maximumDecimals
        }
        while decimals > 0, scaled % 10 == 0 {
            scaled /= 10
            decimals -= 1
        }
        self.scaled = scaled
        self.decimals = decimals
    }

    /// Zero.
    package static let zero = Amount(0)

    /// Whether there is nothing after the point.
    package var isWhole: Bool { decimals == 0 }

    /// The number in units of ten to the power of minus `decimals`, which is at least its own.
    package func scaled(to decimals: Int) -> Int128 {
        decimals == self.decimals ? scaled : scaled * .power10(decimals - self.decimals)
    }

    package static func + (left: Amount, right: Amount) -> Amount {
        let decimals = max(left.decimals, right.decimals)
        return Amount(
            scaled: left.scaled(to: decimals) + right.scaled(to: decimals), decimals: decimals)
    }
}

extension Amount: Comparable {
    package static func < (left: Amount, right: Amount) -> Bool {
        let decimals = max(left.decimals, right.decimals)
        return left.scaled(to: decimals) < right.scaled(to: decimals)
    }
}

extension Sequence where Element == Amount {
    /// The sum; zero for nothing.
    package func sum() -> Amount { reduce(.zero, +) }
}

extension Int128 {
    /// Ten to the power of `exponent`, which is 0 to 38.
    package static func power10(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// Division rounded to the nearest, half away from zero; the divisor is positive.
    package func divided(by divisor: Int128) -> Int128 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude >= (divisor - Int128(remainder.magnitude)).magnitude else {
            return quotient
        }
        return self < 0 ? quotient - 1 : quotient + 1
    }
}
