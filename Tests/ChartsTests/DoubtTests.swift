import Measures
import Testing

@testable import Charts

@Suite("Doubtful figures")
struct DoubtTests {
    private static let stale = AnnualSeries.make(
        Year.plain, previous: Year.before, standings: [.keyhole(.failed, "2026-11-19")])

    @Test(
        "What is doubtful stands before the message, which gives way to it",
        arguments: [
            (
                "stale-year",
                "Not updated since 19 Nov 2026· Total 2.11M · +7% vs 2023 · peak Mar 226K"
            ),
            (
                "stale-current-year",
                "Not updated since 19 Nov 2026· Total 2.99M to 19 Nov · +2% vs 2025 (Jan–Oct)"
            ),
            (
                "stale-in-part",
                "Partly not updated since 12 Nov 2026· Sample data · Total 2.43M to 12 Nov (9 of 11 months)"
            ),
            ("stale-without-data", "Never updated· No data yet"),
        ])
    func subtitle(name: String, expected: String) throws {
        let series = try #require(Gallery.charts.first { $0.name == name }).series
        let subtitle = BarPlan(YearWords(series)).subtitle
        #expect((subtitle.warning ?? "") + subtitle.always + subtitle.ifRoom == expected)
    }

    @Test(
        "The mark is a sign and words, of the same colour, in every form",
        arguments: ChartTheme.allCases)
    func mark(theme: ChartTheme) throws {
        let chart = try #require(ParsedChart(YearlyBarChart(Self.stale).svg(theme)))
        let marks = chart.inClass("w")
        #expect(marks.map(\.name) == ["path", "tspan"])
        #expect(marks.map(\.text) == ["", "Not updated since 19 Nov 2026"])
        #expect(Set(marks.map { $0.attributes["fill"] }).count == 1)
    }

    @Test("Name and description say it as well")
    func descriptions() throws {
        let chart = try #require(ParsedChart(YearlyBarChart(Self.stale).inline(id: "a")))
        #expect(
            chart["title"].first?.text
                == "Impressions, 2024 (not updated since 19 Nov 2026): 2.11M, +7% vs 2023")
        #expect(
            chart["desc"].first?.text.hasSuffix(
                "Data to Dec 2024. Stale: not updated since 19 Nov 2026.") == true)
    }

    @Test("The alternative text says it first, and stays within 150 characters")
    func altText() {
        #expect(
            YearlyBarChart(Self.stale).altText
                == "Column chart, not updated since 19 Nov 2026: Impressions per month in 2024,"
                + " total 2.11M, +7% vs 2023, peak March 226K")
        let long = AnnualSeries.make(
            Year.plain, title: String(repeating: "very ", count: 90), origin: .sampleData,
            standings: [.keyhole(.failed, "2026-11-19")])
        let altText = YearlyBarChart(long).altText
        #expect(altText.count <= 150)
        #expect(
            altText.hasPrefix("Column chart of sample data, not updated since 19 Nov 2026: very"))
        #expect(altText.hasSuffix("…, total 2.11M"))
    }

    @Test(
        "The caption tells which source it is, and which one people fill in",
        arguments: [
            ("stale-year", "Source: keyhole (not updated since 19 Nov 2026)."),
            (
                "stale-in-part",
                "Sources: keyhole, linkedin (entered by hand, not updated since 12 Nov 2026)."
            ),
            ("stale-without-data", "Source: keyhole (never updated)."),
        ])
    func caption(name: String, ending: String) throws {
        let series = try #require(Gallery.charts.first { $0.name == name }).series
        #expect(YearlyBarChart(series).caption.hasSuffix(" " + ending))
    }
}
