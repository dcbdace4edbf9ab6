import Measures
import Testing

@Suite("A comparison")
struct ComparisonTests {
    @Test(
        "The change is in whole percents, in tenths below one, and a factor beyond 999",
        arguments: [
            ("107", "100", "+7%"), ("93", "100", "−7%"), ("100", "100", "±0%"),
            ("0", "100", "−100%"),
            ("200", "100", "+100%"), ("1006", "1000", "+0.6%"), ("996", "1000", "−0.4%"),
            ("10094", "10000", "+0.9%"), ("10095", "10000", "+1%"), ("1010", "1000", "+1%"),
            ("990", "1000", "−1%"), ("9905", "10000", "−1%"), ("9906", "10000", "−0.9%"),
            ("1015", "1000", "+2%"), ("1014", "1000", "+1%"), ("985", "1000", "−2%"),
            ("10004", "10000", "±0%"), ("9996", "10000", "±0%"), ("10005", "10000", "+0.1%"),
            ("1099", "100", "+999%"), ("10994", "1000", "+999%"), ("10995", "1000", "×11"),
            ("1100", "100", "×11"), ("1200", "100", "×12"), ("1249", "100", "×12"),
            ("1250", "100", "×13"), ("1.5", "1", "+50%"), ("0.05", "0.04", "+25%"),
            ("999", "1", "×999"), ("1", "0.001", "×1,000"),
            ("421724", "1", "×421,724"), ("-50", "100", "−150%"),
        ])
    func change(now: String, before: String, text: String) throws {
        #expect(try comparison(now, before).change == text)
    }

    @Test("Nothing before gives no change", arguments: ["0", "5", "-5"])
    func nothingBefore(now: String) throws {
        #expect(try comparison(now, "0").change == nil)
        #expect(try comparison(now, "-10").change == nil)
    }

    @Test("Totals past Int64 are compared exactly")
    func pastInt64() {
        let before = Array(repeating: Amount(Int64.max), count: 100).sum()
        let compared = Comparison(
            now: before + before, before: before, months: [], isWholeYear: true)
        #expect(compared.change == "+100%")
    }

    @Test(
        "The scope names the months unless they are the whole year",
        arguments: [
            ([Int](0...9), false, "(Jan–Oct)"), ([Int](0...11), true, ""), ([4], false, "(May)"),
            ([0, 1, 3], false, "(same 3 months)"),
            ([0, 2, 4, 5, 6, 7, 9], false, "(same 7 months)"),
            ([1, 2], false, "(Feb–Mar)"), ([10, 11, 12], false, "(Nov–Jan)"), ([], false, ""),
        ])
    func scope(positions: [Int], isWholeYear: Bool, text: String) {
        let months = positions.map { Month(ordinal: 2026 * 12 + $0) }
        let compared = Comparison(
            now: .zero, before: .zero, months: months, isWholeYear: isWholeYear)
        #expect(compared.scope == text)
    }

    private func comparison(_ now: String, _ before: String) throws -> Comparison {
        Comparison(
            now: try #require(Amount(now)), before: try #require(Amount(before)), months: [],
            isWholeYear: true)
    }
}
