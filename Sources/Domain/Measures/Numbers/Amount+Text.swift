extension Amount: CustomStringConvertible {
    /// The shortest exact digits with a point and an ASCII minus, as data files write it: `-0.05`.
    package var description: String { DecimalText(minus: "-").text(of: self) }

    /// Exact digits in groups of three, as pages write it: `4,069,431`, `−0.05`.
    package var grouped: String {
        DecimalText(minus: "−", groupMark: UInt8(ascii: ",")).text(of: self)
    }

    /// At most three significant digits with a unit, as labels write it: `9,999`, `12.3K`, `1M`.
    ///
    /// Whole numbers below 10,000 keep all digits. Units are K, M, B and T as in CLDR's English;
    /// rounding happens before the unit is chosen, so 999,500 is `1M` and never `1000K`.
    package var compact: String {
        guard !isWhole || scaled.magnitude >= 10_000 else { return grouped }
        let (digits, exponent) = leadingDigits
        let wholeDigits = Self.digitCount(digits) + exponent
        let unit = min(max(0, (wholeDigits - 1) / 3), Self.largestUnit)
        return DecimalText(
            minus: "−", groupMark: UInt8(ascii: ","), ending: Self.letter(ofUnit: unit)
        )
        .text(of: Amount(scaled: digits, decimals: unit * 3 - exponent))
    }

    /// This number as digits times ten to the power of the exponent, rounded to three significant
    /// digits, half away from zero; trillions keep all their digits, there being no larger unit.
    private var leadingDigits: (digits: Int128, exponent: Int) {
        let dropped = min(Self.digitCount(scaled) - 3, Self.largestUnit * 3 + decimals)
        guard dropped > 0 else { return (scaled, -decimals) }
        return (scaled.divided(by: .power10(dropped)), dropped - decimals)
    }

    private static var largestUnit: Int { 4 }

    private static func letter(ofUnit unit: Int) -> Unicode.Scalar? {
        switch unit {
        case 1: "K"
        case 2: "M"
        case 3: "B"
        case 4: "T"
        default: nil
        }
    }

    private static func digitCount(_ number: Int128) -> Int {
        var count = 1
        var power: UInt128 = 10
        while count < 39, number.magnitude >= power {
            count += 1
            power &*= 10
        }
        return count
    }
}
