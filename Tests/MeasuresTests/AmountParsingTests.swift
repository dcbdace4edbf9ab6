import Measures
import Testing

@Suite("An amount read from text")
struct AmountParsingTests {
    @Test(
        "Decimal digits are read exactly",
        arguments: [
            ("0", "0"), ("12", "12"), ("-12", "-12"), ("0.05", "0.05"), ("-0.05", "-0.05"),
            ("1.50", "1.5"), ("1.000", "1"), ("007", "7"), ("00.10", "0.1"), ("1e3", "1000"),
            ("1.5e3", "1500"), ("1.5E+3", "1500"), ("15e-1", "1.5"), ("1e-12", "0.000000000001"),
            ("9007199254740993", "9007199254740993"), ("0.1", "0.1"), ("123456.789", "123456.789"),
        ])
    func exact(text: String, digits: String) {
        #expect(Amount(text)?.description == digits)
    }

    @Test("There is no negative zero", arguments: ["-0", "-0.0", "-0e5", "-0.00000000000004"])
    func negativeZero(text: String) {
        #expect(Amount(text) == .zero)
        #expect(Amount(text)?.grouped == "0")
    }

    @Test(
        "What JSON and CSV don't write as a number is refused",
        arguments: [
            "", "-", "+5", "--5", ".", ".5", "5.", "-.5", "1.2.3", "1,000", "1 000", " 1", "1 ",
            "NaN", "nan", "Infinity", "-Infinity", "inf", "0x10", "1e", "e5", "1e1.5", "1e++5",
            "1e 5", "12abc", "−5", "٣", "５", "½", "1\u{301}", "-\u{301}5", "1e5e5", "1_000", "n/a",
        ])
    func malformed(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test(
        "A number is as great as Int64 allows and no greater",
        arguments: [
            ("9223372036854775807", true), ("9223372036854775808", false),
            ("-9223372036854775808", true), ("-9223372036854775809", false),
            ("9223372036854775807.0", true), ("9223372036854775807.000000000001", false),
            ("9223372036854775806.999999999999", true), ("922337203685477580.7e1", true),
            ("-9223372036854775808.5", false), ("1e18", true), ("1e19", false), ("1e30", false),
            ("1e31", false), ("1e400", false), ("-1e400", false), ("0e1000", true),
            ("0e1001", false), ("1e-1001", false),
            ("1e9223372036854775807", false), ("1e-9223372036854775808", false),
            ("1e99999999999999999999", false),
        ])
    func range(text: String, isAllowed: Bool) {
        #expect((Amount(text) != nil) == isAllowed)
    }

    @Test(
        "However many digits there are, only the worth counts",
        arguments: [
            (zeros(100_000) + "7", "7"), ("0." + zeros(100_000), "0"), ("1." + zeros(500), "1"),
            ("0." + threes(1_000), "0.333333333333"), ("9" + zeros(500) + "e-500", "9"),
            ("0." + zeros(500) + "5e501", "5"), ("1e-400", "0"), ("0e400", "0"),
            ("1.2345678901234567e-25", "0"), ("0.00000000000049" + threes(40), "0"),
            ("0.0000000000005" + zeros(40), "0.000000000001"),
        ])
    func manyDigits(text: String, digits: String) {
        #expect(Amount(text)?.description == digits)
    }

    @Test(
        "A huge whole number is refused, not trapped on", arguments: [20, 38, 39, 40, 400, 100_000])
    func hugeDigits(count: Int) {
        #expect(Amount(String(repeating: "9", count: count)) == nil)
        #expect(Amount("-" + String(repeating: "9", count: count)) == nil)
    }

    @Test("Every number reads back as it is written")
    func roundTrip() {
        var generator = Generator(seed: 7)
        for _ in 0..<20_000 {
            let decimals = Int.random(in: 0...12, using: &generator)
            let amount = Amount(
                scaled: Int128(Int64.random(in: .min ... .max, using: &generator)),
                decimals: decimals)
            #expect(Amount(amount.description) == amount)
        }
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
    private static func threes(_ count: Int) -> String { String(repeating: "3", count: count) }
}
