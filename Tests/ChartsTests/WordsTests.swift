import Measures
import Testing

@testable import Charts

@Suite("Words")
struct WordsTests {
    private static let before = Year.before

    @Test(
        "The subtitle is the message",
        arguments: [
            ("plain-year", "Total 2.11M · +7% vs 2023 · peak Mar 226K"),
            ("without-year-before", "Total 2.11M · peak Mar 226K"),
            ("all-zero", "No impressions recorded"),
            ("no-data", "No data for 2024"),
            ("no-data-yet", "No data yet"),
            ("one-month-known", "Total 226K (1 of 12 months)"),
            ("months-missing", "Total 1.74M (10 of 12 months) · peak Mar 226K"),
            ("current-year", "Total 2.99M to 22 Nov · +2% vs 2025 (Jan–Oct) · peak Mar 340K"),
            (
                "current-year-to-date-unknown",
                "Total 2.99M, Nov to date · +2% vs 2025 (Jan–Oct) · peak Mar 340K"
            ),
            ("january-only", "Total 98.1K to 9 Jan"),
            ("started-in-may", "Total 83.9K · peak Dec 21K"),
            ("fiscal-year", "Total 2.11M · +7% vs FY20 · peak Apr 226K"),
            ("sample-data", "Sample data · Total 2.11M · +7% vs 2023 · peak Mar 226K"),
            ("year-before-has-gaps", "Total 2.11M · +9% vs 2023 (same 7 months) · peak Mar 226K"),
            ("year-before-was-zero", "Total 2.11M · new: 0 in 2023 · peak Mar 226K"),
            ("all-equal", "Total 6,000"),
            ("tied-peaks", "Total 2.22M · peak Mar (+2) 226K"),
            ("all-negative", "Total −46 (11 of 12 months)"),
        ])
    func subtitle(name: String, expected: String) throws {
        let subtitle = try BarPlan(YearWords(Self.series(name))).subtitle
        #expect(subtitle.always + subtitle.ifRoom == expected)
    }

    @Test(
        "The accessible name tells title, total and change",
        arguments: [
            ("plain-year", "Impressions, 2024: 2.11M, +7% vs 2023"),
            ("current-year", "Impressions, 2026: 2.99M to 22 Nov, +2% vs 2025 (Jan–Oct)"),
            ("all-zero", "Impressions, 2024: no impressions recorded"),
            ("no-data", "Impressions, 2024: no data for 2024"),
            ("sample-data", "Impressions, 2024 (sample data): 2.11M, +7% vs 2023"),
        ])
    func accessibleName(name: String, expected: String) throws {
        let series = try Self.series(name)
        let chart = try #require(ParsedChart(YearlyBarChart(series).svg(.adaptive)))
        #expect(chart["title"].first?.text == expected)
        #expect(
            chart["title"].first?.attributes["id"]
                == chart["svg"].first?.attributes["aria-labelledby"])
    }

    @Test("The description lists every month with its exact value and state")
    func description() throws {
        let series = AnnualSeries.make(
            "n n 0 12345678 n 1.5 -3 98123+ . . . .", period: .calendar(2026),
            since: Month("2026-03"), asOf: Day("2026-08-09"))
        let chart = try #require(ParsedChart(YearlyBarChart(series).svg(.light)))
        #expect(
            chart["desc"].first?.text == """
                Column chart of monthly impressions in 2026. Total 12.4M to 9 Aug (5 of 6 months); \
                peak Apr 12.3M. January not started; February not started; March 0; \
                April 12,345,678; May no data; June 1.5; July −3; August 98,123 to 9 Aug; \
                September not yet; October not yet; November not yet; December not yet. \
                Data to 9 Aug 2026.
                """)
    }

    @Test(
        "The alternative text says what the chart says",
        arguments: [
            (
                AnnualSeries.plain,
                "Column chart: Impressions per month in 2024, total 2.11M, +7% vs 2023, peak March 226K"
            ),
            (
                .make(Year.plain, title: "Reach", unit: "views", origin: .sampleData),
                "Column chart of sample data: Reach, views per month in 2024, total 2.11M, peak March 226K"
            ),
            (
                .make(Year.plain, title: "Impressions, 2024"),
                "Column chart: Impressions, 2024, impressions per month, total 2.11M, peak March 226K"
            ),
            (
                .make("n n n n n n n n n n n n", title: "", unit: ""),
                "Column chart: Values per month in 2024, no data for 2024"
            ),
            (
                .make(". . . . . . . . . . . .", period: .calendar(2027)),
                "Column chart: Impressions per month in 2027, no data yet"
            ),
        ])
    func altText(series: AnnualSeries, expected: String) {
        #expect(YearlyBarChart(series).altText == expected)
    }

    @Test("A long title is cut in the alternative text, the figures are not")
    func longAltText() {
        let series = AnnualSeries.make(
            Year.plain, title: String(repeating: "very ", count: 90) + "long")
        let altText = YearlyBarChart(series).altText
        #expect(altText.count <= 150)
        #expect(altText.hasSuffix("…, total 2.11M"))
    }

    @Test(
        "The caption tells how far the data goes, what is missing and who told it",
        arguments: [
            ("plain-year", "Impressions, 2024, by month. Data to Dec 2024. Source: keyhole."),
            (
                "current-year",
                "Impressions, 2026, by month. Data to 22 Nov 2026. Source: keyhole."
            ),
            (
                "months-missing",
                "Impressions, 2024, by month. Data to Dec 2024. No data for February, November. "
                    + "Source: keyhole."
            ),
            (
                "one-month-known",
                "Impressions, 2024, by month. Data to Mar 2024. "
                    + "No data for January, February, April–December. Source: keyhole."
            ),
            ("no-data", "Impressions, 2024, by month. No data for 2024."),
            ("no-data-yet", "Impressions, 2027, by month. No data yet."),
            (
                "sample-data",
                "Sample data. Impressions, 2024, by month. Data to Dec 2024. Source: keyhole."
            ),
        ])
    func caption(name: String, expected: String) throws {
        #expect(try YearlyBarChart(Self.series(name)).caption == expected)
    }

    @Test(
        "Three missing months in a row or more are told as one, two are not",
        arguments: [
            ([], ""), ([4], "May"), ([0, 1], "January, February"), ([0, 1, 2], "January–March"),
            ([2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "March–December"),
            ([0, 2, 3, 4, 6, 7, 10], "January, March–May, July, August, November"),
            ([1, 2, 3, 5, 6, 7], "February–April, June–August"),
            ([10, 11, 12], "November–January"), ([0, 12, 13], "January, January, February"),
        ])
    func monthList(positions: [Int], words: String) {
        let months = positions.map { Month(ordinal: 2024 * 12 + $0) }
        #expect(MonthList(months).words == words)
    }

    @Test("The table has the exact values, and names the year where a period spans two")
    func table() throws {
        let table = YearlyBarChart(
            .make(Year.plain, previous: Year.before, period: .fiscal(2021))
        ).table
        #expect(table.columns == ["Month", "Impressions", "FY20"])
        #expect(table.rows.first == ["February 2020", "179,295", "167,010"])
        #expect(table.rows[11] == ["January 2021", "158,524", "149,860"])
        #expect(table.rows.last == ["Total", "2,111,910", "1,982,372"])
        #expect(table.rows.count == 13)
    }

    @Test("The table tells states in words")
    func tableStates() {
        let table = YearlyBarChart(.make("n 0 n 5+ . . . . . . . .", since: Month("2024-02"))).table
        #expect(
            table.rows.prefix(5).map { $0[1] } == [
                "not started", "0", "no data", "5 to date", "not yet",
            ])
    }

    @Test(
        "The year is named once",
        arguments: [
            ("Impressions", "Impressions, 2024"), ("Impressions, 2024", "Impressions, 2024"),
            ("2024 impressions", "2024 impressions"), ("Route 12024", "Route 12024, 2024"),
            ("", "2024"),
        ])
    func headline(title: String, expected: String) {
        #expect(YearWords(.make(Year.plain, title: title)).headline == expected)
    }

    private static func series(_ name: String) throws -> AnnualSeries {
        try #require(Gallery.charts.first { $0.name == name }).series
    }
}
