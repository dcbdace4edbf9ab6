import Foundation
import Measures
import Testing

@testable import Charts

@Suite("Any series")
struct RandomSeriesTests {
    static let seeds = Array(UInt64(1)...150)

    @Test("Any series gives a file that every host takes", arguments: seeds)
    func file(seed: UInt64) throws {
        var random = Random(seed: seed)
        let chart = YearlyBarChart(random.series())
        for svg in ChartTheme.allCases.map(chart.svg) + [chart.inline(id: "a \"b\"")] {
            #expect(svg.hasPrefix("<svg "))
            #expect(!svg.contains { $0 == "*" || $0.isNewline })
            #expect(!svg.contains("var("))
            #expect(!svg.contains("currentColor"))
            #expect(!svg.unicodeScalars.contains { $0.properties.isBidiControl })
            let parsed = try #require(ParsedChart(svg))
            let ids = parsed.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
        }
        #expect(chart.altText.count <= 150)
        #expect(chart.table.rows.allSatisfy { $0.count == chart.table.columns.count })
    }

    @Test("A bar tells its value to half a unit", arguments: seeds)
    func geometry(seed: UInt64) throws {
        var random = Random(seed: seed)
        let series = random.series()
        let words = YearWords(series)
        let plan = BarPlan(words)
        let top = plan.ticks.last, bottom = plan.ticks.first
        guard let top, let bottom, top.y < bottom.y else { return }
        let scale = ValueScale(
            covering: series.months.compactMap(\.amount) + series.months.compactMap(\.previous))
        let high = try #require(scale.ticks.last).double,
            low = try #require(scale.ticks.first).double
        for (column, reading) in zip(plan.columns, series.months) {
            guard let amount = reading.amount, amount != .zero else { continue }
            let exact =
                Double(bottom.y) - (amount.double - low) / (high - low) * Double(bottom.y - top.y)
            let isTiny = abs(exact - Double(plan.zero)) < 1
            #expect(abs(Double(column.tip) - exact) <= (isTiny ? 1.5 : 0.51))
            #expect(column.tip != column.zero)
        }
    }

    @Test("Labels never touch each other, whatever the font", arguments: seeds)
    func labels(seed: UInt64) {
        var random = Random(seed: seed)
        let labels = BarPlan(YearWords(random.series())).labels
        for (left, right) in zip(labels, labels.dropFirst()) {
            let widths = [left, right].map {
                TextWidth.widest($0.text, $0.isPeak ? .peakLabel : .label)
            }
            #expect((right.x - left.x) * 2_000 >= widths[0] + widths[1] + 2_000)
        }
    }

    @Test(
        "The line under the title fits beside the key, at full size and enlarged", arguments: seeds)
    func subtitle(seed: UInt64) {
        var random = Random(seed: seed)
        let plan = BarPlan(YearWords(random.series()))
        let subtitle = plan.subtitle
        let warning = subtitle.warning ?? ""
        let key = plan.keyMarker.map { $0 - Frame.padding } ?? Frame.right - Frame.padding
        let small =
            TextWidth.comfortable(warning, .largePeak)
            + TextWidth.comfortable(subtitle.always, .large)
        let full =
            TextWidth.comfortable(warning, Font(size: 12, weight: .bold))
            + TextWidth.comfortable(" " + subtitle.always + subtitle.ifRoom, .axis)
        #expect(full + subtitle.indent * 1_000 <= key * 1_000)
        guard subtitle.warning != nil else { return }
        #expect(small + subtitle.indent * 1_000 <= (Frame.right - Frame.padding) * 1_000)
    }

    @Test("The same series gives the same bytes", arguments: seeds.prefix(10))
    func determinism(seed: UInt64) {
        var first = Random(seed: seed), second = Random(seed: seed)
        #expect(
            YearlyBarChart(first.series()).svg(.adaptive)
                == YearlyBarChart(second.series()).svg(.adaptive))
    }
}

extension Amount {
    fileprivate var double: Double { Double(scaled) / pow(10, Double(decimals)) }
}
