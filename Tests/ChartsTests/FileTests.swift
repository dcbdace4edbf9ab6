import Foundation
import Measures
import Testing

@testable import Charts

@Suite("Files")
struct FileTests {
    @Test("A plain year with everything on stays within 4,500 bytes")
    func size() {
        var random = Random(seed: 3)
        let before = (0..<12).map { _ in
            Int64.random(in: 1_000_000_000..<10_000_000_000, using: &random)
        }
        let values = before.map { String($0 - 1_234_567 * ($0 % 97)) }
        let series = AnnualSeries.make(
            values.dropLast().joined(separator: " ") + " 9182736450+",
            previous: before.map { String($0) }.joined(separator: " "), asOf: Day("2024-12-22"))
        #expect(YearlyBarChart(series).svg(.adaptive).utf8.count <= 4_500)
    }

    @Test("A file in one theme has no rules for another", arguments: [ChartTheme.light, .dark])
    func oneTheme(theme: ChartTheme) {
        let svg = YearlyBarChart(.plain).svg(theme)
        #expect(!svg.contains("prefers-color-scheme"))
        #expect(svg.contains("max-width:480px"))
        #expect(svg.contains("forced-colors"))
    }

    @Test("A transparent chart paints neither ground nor halo")
    func transparent() {
        let svg = YearlyBarChart(.plain, style: ChartStyle(surface: .transparent)).svg(.adaptive)
        #expect(!svg.contains("<rect"))
        #expect(!svg.contains("paint-order"))
        #expect(!svg.contains("stroke:Canvas}"))
    }

    @Test("An inline chart has no style of its own and ids of its own")
    func inline() throws {
        let series = AnnualSeries.make("1 2 n 4 5 6 7 8 9 10 11+ .")
        let svg = YearlyBarChart(series).inline(id: "mc impressions/2024")
        #expect(!svg.contains("<style"))
        let chart = try #require(ParsedChart(svg))
        let ids = chart.elements.compactMap { $0.attributes["id"] }
        #expect(ids == ["mc-impressions-2024-t", "mc-impressions-2024-d", "mc-impressions-2024-h"])
        #expect(chart["svg"].first?.attributes["class"] == "mchart")
        #expect(chart.inClass("a").first?.attributes["fill"] == "url(#mc-impressions-2024-h)")
    }

    @Test("Every rule for a page is scoped")
    func sheet() {
        let sheet = ChartStyleSheet.inline
        #expect(sheet.hasPrefix(".mchart{"))
        let selectors = sheet.split(separator: "}").compactMap {
            $0.split(separator: "{").dropLast().last
        }
        #expect(selectors.count > 15)
        for selector in selectors.flatMap({ $0.split(separator: ",") }) {
            #expect(selector.hasPrefix(".mchart"))
        }
    }

    @Test("Every class that a rule names is in a chart, and the other way round")
    func classes() throws {
        let series = AnnualSeries.make(
            "100 200 n 400 500 600 700 800 900 1000 11000+ .", previous: Year.before)
        let svg = YearlyBarChart(series).svg(.adaptive)
        let chart = try #require(ParsedChart(svg))
        let style = try #require(chart["style"].first?.text)
        let used = Set(chart.elements.flatMap(\.classes))
        for name in used { #expect(style.contains(".\(name){") || style.contains(".\(name),")) }
        #expect(used == ["s", "t", "f", "x", "v", "b", "a", "n", "g", "l", "m", "k"])
    }

    @Test("Rules for what is doubtful are only in charts of doubtful figures, and in every page")
    func warningRules() throws {
        let svg = YearlyBarChart(
            .make(Year.plain, standings: [.keyhole(.failed, "2026-11-19")])
        ).svg(.adaptive)
        let style = try #require(ParsedChart(svg)?["style"].first?.text)
        #expect(style.ranges(of: ".w{").count == 2)
        #expect(!YearlyBarChart(.plain).svg(.adaptive).contains(".w{"))
        #expect(ChartStyleSheet.inline.ranges(of: ".mchart .w{").count == 2)
    }

    @Test("A source that is well leaves no trace in the picture", arguments: ChartTheme.allCases)
    func soundSource(theme: ChartTheme) {
        let sound = AnnualSeries.make(
            Year.plain, previous: Year.before, standings: [.keyhole(.done, "2026-11-19")])
        #expect(YearlyBarChart(sound).svg(theme) == YearlyBarChart(.plain).svg(theme))
    }

    @Test("A figure holds the chart in all its forms")
    func figure() {
        let chart = YearlyBarChart(.plain)
        let figure = chart.figure(id: "mc")
        #expect(
            figure.files
                == .init(
                    adaptive: chart.svg(.adaptive), light: chart.svg(.light), dark: chart.svg(.dark)
                ))
        #expect(figure.inline == chart.inline(id: "mc"))
        #expect(chart.bytes(.adaptive) == Array(figure.files.adaptive.utf8))
        #expect(figure.table.caption == "Impressions, 2024")
    }

    @Test("A series of any length is drawn", arguments: [0, 1, 11, 13, 60])
    func lengths(count: Int) {
        let months = (0..<count).map {
            MonthReading(month: Month(ordinal: 24_000 + $0), amount: Amount($0), state: .value)
        }
        let series = AnnualSeries(title: "T", unit: "u", period: .calendar(2000), months: months)
        #expect(ParsedChart(YearlyBarChart(series).svg(.adaptive)) != nil)
    }
}
