import Measures
import Testing

@testable import Charts

@Suite("Ticks")
struct TickTests {
    @Test(
        "An axis has one unit, and the least decimals that tell its steps",
        arguments: [
            (["1"], "0 1"),
            (["2"], "0 1 2"),
            (["3"], "0 1 2 3"),
            (["4"], "0 1 2 3 4"),
            (["5"], "0 1 2 3 4 5"),
            (["7"], "0 2 4 6 8"),
            (["10"], "0 2 4 6 8 10"),
            (["100"], "0 25 50 75 100"),
            (["999"], "0 250 500 750 1,000"),
            (["9999"], "0 2.5K 5.0K 7.5K 10.0K"),
            (["4500"], "0 1,000 2,000 3,000 4,000 5,000"),
            (["200000"], "0 50K 100K 150K 200K"),
            (["226104"], "0 50K 100K 150K 200K 250K"),
            (["1500000"], "0 0.5M 1.0M 1.5M"),
            (["1000000"], "0 0.25M 0.50M 0.75M 1.00M"),
            (["1200000000000"], "0 0.25T 0.50T 0.75T 1.00T 1.25T"),
            (["9223372036854775807"], "0 2,500,000T 5,000,000T 7,500,000T 10,000,000T"),
            (["0.061"], "0 0.02 0.04 0.06 0.08"),
            (["0.3"], "0 0.1 0.2 0.3"),
            (["0.000000000001"], "0 0.000000000001"),
            (["-9"], "−10 −8 −6 −4 −2 0"),
            (["-40210", "226104"], "−50K 0 50K 100K 150K 200K 250K"),
            (["0"], ""),
            ([], ""),
        ] as [([String], String)])
    func labels(values: [String], expected: String) {
        let scale = ValueScale(covering: values.map { Amount($0)! })
        #expect(TickLabels.labels(for: scale.ticks).joined(separator: " ") == expected)
    }

    @Test("Three to six intervals cover any whole number from 3 on, and few units stay unused")
    func intervals() throws {
        var random = Random(seed: 7)
        var unused = 0.0
        for _ in 0..<4_000 {
            let high = random.logUniform(below: 9)
            let step = try #require(TickStep.best(low: 0, high: Int128(max(high, 3))))
            let top = Double(step.size) * Double(step.above)
            #expect((3...6).contains(step.above))
            #expect(top >= Double(high))
            unused += (top - Double(max(high, 3))) / Double(max(high, 3))
        }
        #expect(unused / 4_000 < 0.135)
    }

    @Test("A step is 1, 2, 2.5 or 5 times a power of ten, on both sides of zero")
    func steps() throws {
        var random = Random(seed: 8)
        for _ in 0..<2_000 {
            let low = -Int128(random.logUniform(below: 18))
            let high = Int128(random.logUniform(below: 18))
            let step = try #require(TickStep.best(low: low, high: high))
            var mantissa = step.size
            while mantissa % 10 == 0 { mantissa /= 10 }
            #expect([1, 2, 5, 25].contains(mantissa))
            #expect(Int128(step.above) * step.size >= high)
            #expect(Int128(-step.below) * step.size <= low)
            #expect(step.above + step.below <= 6)
        }
    }

    @Test("A value at the top tick is as high as the axis, and zero at the bottom")
    func ends() {
        let scale = ValueScale(covering: [Amount(200_000)])
        #expect(scale.height(of: Amount(200_000), length: 200) == 200)
        #expect(scale.height(of: Amount(100_000), length: 200) == 100)
        #expect(scale.height(of: .zero, length: 200) == 0)
    }

    @Test(
        "Bars have a whole middle and 0.62 to 0.68 of their band", arguments: [40, 48, 60, 80, 96])
    func bands(left: Int) {
        let bands = BandScale(left: left, right: Frame.right, count: 12)
        #expect(bands.barWidth.isMultiple(of: 2))
        let share = Double(bands.barWidth) / (Double(bands.right - left) / 12)
        #expect((0.62...0.68).contains(share))
        #expect(bands.middle(11) + bands.barWidth / 2 < Frame.right)
    }
}
