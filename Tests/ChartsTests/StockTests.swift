import Measures
import Testing

@testable import Charts

@Suite("What is counted by its level")
struct StockTests {
    private static let before = "30 31 33 36 36 35 37 38 36 37 39 40"

    @Test(
        "A year comes to its latest number, compared with the same month",
        arguments: [
            (
                "41 44 47 52 55 58 51 47 46 44 40 38",
                "38 at the end of Dec · −5% vs 2023 (Dec) · peak Jun 58"
            ),
            (
                "41 44 47 52 55 58 51 47 46 44 40+ .",
                "40 on 22 Nov · +19% vs 2023 (Oct) · peak Jun 58"
            ),
            ("41 n n . . . . . . . . .", "41 at the end of Jan · +37% vs 2023 (Jan)"),
            ("0 0 0 0 0 0 0 0 0 0 0 0", "0 at the end of Dec · −100% vs 2023 (Dec)"),
            ("n n n n n n n n n n n n", "No data for 2024"),
        ])
    func message(values: String, expected: String) {
        let subtitle = BarPlan(YearWords(Self.open(values))).subtitle
        #expect(subtitle.always + subtitle.ifRoom == expected)
    }

    @Test("No word says total, and the unfinished month promises no growth")
    func words() throws {
        let chart = YearlyBarChart(Self.open("41 44 47 52 55 58 51 47 46 44 40+ ."))
        let svg = chart.svg(.light)
        #expect(!svg.lowercased().contains("total") && !svg.contains("40+"))
        #expect(
            chart.altText
                == "Column chart: Issues open by month in 2024, 40 on 22 Nov, +19% vs 2023 (Oct),"
                + " peak June 58")
        #expect(chart.table.rows[10] == ["November", "40 on 22 Nov", "39"])
        #expect(chart.table.rows.last == ["Latest", "40", "39"])
    }

    private static func open(_ values: String) -> AnnualSeries {
        .make(
            values, previous: before, title: "Issues open", unit: "issues open",
            asOf: Day("2024-11-22"), isStock: true)
    }
}
