import Measures
import Testing

@Suite("An amount as text")
struct AmountTextTests {
    @Test(
        "Pages group the digits by threes, with a true minus",
        arguments: [
            ("0", "0"), ("7", "7"), ("999", "999"), ("1000", "1,000"), ("9999", "9,999"),
            ("10000", "10,000"), ("999999", "999,999"), ("1000000", "1,000,000"),
            ("4069431", "4,069,431"), ("-1", "−1"), ("-1000", "−1,000"), ("-999", "−999"),
            ("1234.5678", "1,234.5678"), ("-1234567.05", "−1,234,567.05"), ("0.05", "0.05"),
            ("-0.000000000001", "−0.000000000001"), ("123456.123456", "123,456.123456"),
            ("9223372036854775807", "9,223,372,036,854,775,807"),
            ("-9223372036854775808", "−9,223,372,036,854,775,808"),
        ])
    func grouped(number: String, text: String) {
        #expect(Amount(number)?.grouped == text)
    }

    @Test(
        "Labels of whole numbers keep four digits, then three and a unit",
        arguments: [
            (0, "0"), (1, "1"), (999, "999"), (1_000, "1,000"), (9_999, "9,999"),
            (10_000, "10K"), (10_049, "10K"), (10_050, "10.1K"), (12_345, "12.3K"),
            (12_349, "12.3K"), (12_350, "12.4K"), (99_949, "99.9K"), (99_950, "100K"),
            (179_295, "179K"), (999_499, "999K"), (999_500, "1M"), (999_999, "1M"),
            (1_000_000, "1M"), (1_004_999, "1M"), (1_005_000, "1.01M"), (2_113_000, "2.11M"),
            (4_069_431, "4.07M"), (999_499_999, "999M"), (999_500_000, "1B"),
            (999_000_000_000, "999B"), (999_499_999_999, "999B"), (999_500_000_000, "1T"),
            (1_200_000_000_000, "1.2T"), (12_340_000_000_000, "12.3T"),
            (999_499_999_999_999, "999T"), (999_500_000_000_000, "1,000T"),
            (1_234_000_000_000_000, "1,234T"), (1_234_499_999_999_999, "1,234T"),
            (1_234_500_000_000_000, "1,235T"), (12_345_678_000_000_000, "12,346T"),
            (Int64.max, "9,223,372T"),
        ])
    func compact(number: Int64, text: String) {
        #expect(Amount(number).compact == text)
        if number > 0 { #expect(Amount(-number).compact == "−" + text) }
    }

    @Test(
        "Labels of fractions have three significant digits",
        arguments: [
            ("0.05", "0.05"), ("0.0512", "0.0512"), ("0.05125", "0.0513"), ("0.5", "0.5"),
            ("0.9994", "0.999"), ("0.9995", "1"), ("1.5", "1.5"), ("4.3949", "4.39"),
            ("4.395", "4.4"), ("12.34", "12.3"), ("99.95", "100"), ("123.4", "123"),
            ("999.4", "999"), ("999.5", "1K"), ("1234.5", "1.23K"), ("9999.5", "10K"),
            ("12345.6", "12.3K"), ("999499.9", "999K"), ("999500.1", "1M"),
            ("0.000000000001", "0.000000000001"), ("-0.05125", "−0.0513"), ("-999.5", "−1K"),
            ("-0.0001", "−0.0001"), ("1234567890123456.5", "1,235T"),
        ])
    func compactFraction(number: String, text: String) {
        #expect(Amount(number)?.compact == text)
    }

    @Test("Totals past Int64 are written in full and in trillions")
    func pastInt64() {
        let total = Array(repeating: Amount(Int64.max), count: 12).sum()
        #expect(total.grouped == "110,680,464,442,257,309,684")
        #expect(total.compact == "110,680,464T")
        #expect(Amount(Int128.max).grouped.filter { $0 != "," } == String(Int128.max))
        #expect(Amount(Int128.min).description == String(Int128.min))
        #expect(Amount(Int128.min).grouped.count == 1 + 39 + 12)
        #expect(Amount(Int128.max).compact == "170,141,183,460,469,231,731,687,304T")
    }

    @Test("A label never overstates or understates by more than its last digit")
    func compactIsNear() throws {
        var generator = Generator(seed: 11)
        let units: [Character: Int64] = ["K": 1_000, "M": 1_000_000, "B": 1_000_000_000]
        for _ in 0..<20_000 {
            let bound = Int64(1) << Int64.random(in: 1...39, using: &generator)
            let number = Int64.random(in: 0..<bound, using: &generator)
            let label = Amount(number).compact.filter { $0 != "," }
            let unit = label.last.flatMap { units[$0] } ?? 1
            let digits = try #require(Double(unit == 1 ? label : String(label.dropLast())))
            let error = abs(digits * Double(unit) - Double(number))
            #expect(error <= (number < 10_000 ? 0 : Double(number) * 0.005), "\(number): \(label)")
        }
    }

    @Test("Just below, at and just above a power of ten the label is the same")
    func edges() {
        for exponent in 4...17 {
            let edge = Int64(Int128.power10(exponent))
            let labels = [edge - 1, edge, edge + 1].map { Amount($0).compact }
            #expect(Set(labels).count == (exponent == 4 ? 2 : 1), "\(labels)")
        }
    }
}
