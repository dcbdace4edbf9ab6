import Measures
import Testing

@Suite("An amount")
struct AmountTests {
    @Test("Tenths add up to exactly one")
    func exactTenths() throws {
        let tenth = try #require(Amount("0.1"))
        #expect(Array(repeating: tenth, count: 10).sum() == Amount(1))
    }

    @Test("The published impressions of 2020 add up to 4,069,431")
    func publishedYear() {
        let months = [0, 0, 0, 0, 0, 0, 23_833, 911_176, 576_830, 780_043, 974_508, 803_041]
        #expect(months.map { Amount($0) }.sum() == Amount(4_069_431))
    }

    @Test("Sums go past Int64 without a trap")
    func pastInt64() {
        let year = Array(repeating: Amount(Int64.max), count: 12).sum()
        let debts = Array(repeating: Amount(Int64.min), count: 12).sum()
        #expect(year.description == "110680464442257309684")
        #expect(debts.description == "-110680464442257309696")
    }

    @Test("A century of the greatest months and the smallest fractions can be summed")
    func greatestAndSmallest() throws {
        let smallest = try #require(Amount("0.000000000001"))
        let months = Array(repeating: Amount(Int64.max), count: 1_200) + [smallest]
        #expect(months.sum().description == "11068046444225730968400.000000000001")
    }

    @Test("The sum of nothing is zero")
    func emptySum() {
        #expect([Amount]().sum() == .zero)
    }

    @Test(
        "Equal numbers are one value, however they are scaled",
        arguments: [
            (Int128(150), 2, "1.5"), (1_500, 3, "1.5"), (15, 1, "1.5"), (100, 2, "1"), (0, 5, "0"),
            (-150, 2, "-1.5"), (1_500_000_000_000_000, 15, "1.5"),
        ])
    func canonicalForm(scaled: Int128, decimals: Int, text: String) {
        let amount = Amount(scaled: scaled, decimals: decimals)
        #expect(amount == Amount(text))
        #expect(Set([amount, Amount(text)]).count == 1)
    }

    @Test(
        "Past twelve decimals a number is rounded, half away from zero",
        arguments: [
            (Int128(14), 13, "0.000000000001"), (15, 13, "0.000000000002"),
            (-15, 13, "-0.000000000002"), (-14, 13, "-0.000000000001"), (4, 13, "0"), (-4, 13, "0"),
        ])
    func rounding(scaled: Int128, decimals: Int, text: String) {
        #expect(Amount(scaled: scaled, decimals: decimals).description == text)
    }

    @Test("Amounts go by their worth, whatever their decimals")
    func order() throws {
        let texts = [
            "-10", "-9.5", "-0.05", "0", "0.049", "0.05", "1", "1.000000000001", "9", "10",
        ]
        let amounts = try texts.map { try #require(Amount($0)) }
        #expect(amounts.reversed().sorted().map(\.description) == texts)
        #expect(amounts.indices.allSatisfy { !(amounts[$0] < amounts[$0]) })
    }

    @Test(
        "Division rounds half away from zero",
        arguments: [
            (Int128(5), Int128(2), Int128(3)), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (5, 3, 2),
            (0, 7, 0), (1, 3, 0), (-1, 3, 0), (6, 3, 2), (1, 2, 1), (.max, .max, 1),
            (.min, 1, .min),
            (.max, 2, 85_070_591_730_234_615_865_843_651_857_942_052_864),
        ])
    func division(number: Int128, divisor: Int128, quotient: Int128) {
        #expect(number.divided(by: divisor) == quotient)
    }
}
