import Measures

@testable import Charts

/// One chart for each state and edge case, by the name of its snapshot.
enum Gallery {
    static let charts: [(name: String, series: AnnualSeries)] = states + values + titles + standings

    /// The further forms of the plain year.
    static let forms: [(name: String, svg: String)] = [
        ("plain-year-light", YearlyBarChart(.plain).svg(.light)),
        ("plain-year-dark", YearlyBarChart(.plain).svg(.dark)),
        ("plain-year-inline", YearlyBarChart(.plain).inline(id: "mc-impressions-2024")),
        (
            "plain-year-transparent",
            YearlyBarChart(.plain, style: ChartStyle(surface: .transparent)).svg(.adaptive)
        ),
    ]

    /// What the pictures are called, in the order in which they are shown.
    static let names = charts.map(\.name) + forms.map(\.name)

    static let current = "301214 288120 340018 310004 295871 280112 266300 251009 "
    static let before =
        "290000 270500 352000 300100 281400 290700 240100 260000 255000 301000 310400 221000"

    private static let states: [(name: String, series: AnnualSeries)] = [
        ("plain-year", .plain),
        ("without-year-before", .make(Year.plain)),
        ("all-zero", .make("0 0 0 0 0 0 0 0 0 0 0 0")),
        ("all-zero-after-a-busy-year", .make("0 0 0 0 0 0 0 0 0 0 0 0", previous: Year.before)),
        ("no-data", .make("n n n n n n n n n n n n")),
        ("no-data-but-the-year-before", .make(". . . . . . . . . . . .", previous: Year.before)),
        ("no-data-yet", .make(". . . . . . . . . . . .", period: .calendar(2027))),
        ("one-month-known", .make("n n 226104 n n n n n n n n n")),
        (
            "months-missing",
            .make("179295 n 226104 188333 171920 166013 142876 130442 177301 201774 n 158524")
        ),
        ("missing-beside-zero", .make("179295 0 n 188333 0 n 142876 130442 0 n 205118 158524")),
        (
            "current-year",
            .make(
                current + "262011 300870 98123+ .", previous: before, period: .calendar(2026),
                asOf: Day("2026-11-22"))
        ),
        (
            "current-year-to-date-unknown",
            .make(current + "262011 300870 98123+ .", previous: before, period: .calendar(2026))
        ),
        (
            "current-year-begun-without-value",
            .make(current + "262011 300870 + .", previous: before, period: .calendar(2026))
        ),
        (
            "current-year-with-gaps",
            .make(
                current + "n n 98123+ .", previous: before, period: .calendar(2026),
                asOf: Day("2026-11-22"))
        ),
        (
            "january-only",
            .make("98123+ . . . . . . . . . . .", previous: before, asOf: Day("2024-01-09"))
        ),
        (
            "started-in-may",
            .make(
                "n n n n 1200 2400 5300 9100 12000 15800 17050 21000",
                since: Month("2024-05"))
        ),
        (
            "fiscal-year",
            .make(Year.plain, previous: Year.before, period: .fiscal(2021))
        ),
        ("sample-data", .make(Year.plain, previous: Year.before, origin: .sampleData)),
        (
            "sample-data-current-year",
            .make(
                current + "n n 98123+ .", previous: before,
                title: "Developer Evangelism: Twitter impressions",
                period: .calendar(2026), asOf: Day("2026-11-22"), origin: .sampleData)
        ),
        (
            "year-before-has-gaps",
            AnnualSeries(
                title: "Impressions", unit: "impressions", period: .calendar(2024),
                months: AnnualSeries.plain.months.enumerated().map { index, reading in
                    MonthReading(
                        month: reading.month, amount: reading.amount, state: reading.state,
                        previous: [1, 4, 5, 8, 11].contains(index) ? nil : reading.previous)
                })
        ),
        (
            "year-before-was-zero",
            .make(Year.plain, previous: "0 0 0 0 0 0 0 0 0 0 0 0")
        ),
    ]

    private static let values: [(name: String, series: AnnualSeries)] = [
        ("one-two-three", .make("1 2 3 1 2 3 1 2 3 1 2 3")),
        ("one", .make("0 0 0 0 0 1 0 0 0 0 0 0")),
        (
            "top-on-a-tick",
            .make("200000 150000 50000 200000 100 90000 1 0 120000 130000 140000 150000")
        ),
        (
            "four-digits-turn-to-units",
            .make("999 1000 9999 10000 999 1000 9999 10000 999 1000 9999 10000")
        ),
        ("rounding-carries", .make("999499 999500 999999 999499 999500 999999 1 2 3 4 5 6")),
        ("trillions", .make("1200000000000 999000000000 1 0 500000000000 5 6 7 8 9 10 11")),
        (
            "largest-integers",
            .make(Array(repeating: "9223372036854775807", count: 12).joined(separator: " "))
        ),
        (
            "corrections",
            .make(
                "179295 -40210 226104 188333 -12 166013 n 130442 177301 201774 205118 158524",
                previous: Year.before)
        ),
        ("all-negative", .make("-5 -3 -8 n -1 -2 -9 -4 0 -6 -7 -1")),
        (
            "fractions",
            .make(
                "0.05 0.047 0.031 0.052 0.0475 0.04 0.033 0.041 0.05 0.061 0.0577 0.049",
                title: "Click-through rate", unit: "")
        ),
        (
            "tiny-decimals",
            .make(
                "0.000000000001 0.000000000002 0.000000000003 0 0.000000000002 0.000000000001 0.000000000001 0.000000000002 0.000000000003 0 0.000000000002 0.000000000001",
                title: "Shares", unit: "shares")
        ),
        ("outlier", .make("1020 980 1100 2500000 990 1010 1000 870 930 1040 1005 960")),
        (
            "year-before-dominates",
            .make(
                "1020 980 1100 1200 990 1010 1000 870 930 1040 1005 960",
                previous: "1000 1000 90000 1100 1000 1000 1000 900 900 1000 1000 950")
        ),
        (
            "markers-strike-labels",
            .make(
                "100 100 100 100 100 100 100 100 100 100 100 90",
                previous: "92 96 99 101 104 108 112 116 120 84 100 90")
        ),
        ("all-equal", .make("500 500 500 500 500 500 500 500 500 500 500 500")),
        (
            "tied-peaks",
            .make(
                "179295 164210 226104 188333 171920 226104 142876 130442 226104 201774 205118 158524"
            )
        ),
        (
            "wide-current-year",
            .make(
                "1234567 2345678 3456789 4567890 2345678 3456789 1234567 2345678 3456789 4567890 12345678+ .",
                previous: Year.before, period: .calendar(2026), asOf: Day("2026-11-22"))
        ),
    ]

    private static let titles: [(name: String, series: AnnualSeries)] = [
        (
            "title-of-two-lines",
            .make(
                Year.plain, previous: Year.before,
                title:
                    "Developer Evangelism at large: impressions of all posts on Twitter, LinkedIn and the blog by everyone in the team"
            )
        ),
        (
            "title-too-long",
            .make(
                Year.plain, previous: Year.before,
                title: String(repeating: "A rather long-winded title ", count: 10))
        ),
        (
            "title-of-one-word",
            .make(Year.plain, title: String(repeating: "Donaudampfschiff", count: 7))
        ),
        (
            "title-with-markup",
            .make(
                Year.plain,
                title: "A & B <script>alert(\"1\")</script> ]]> 'c' * \u{7} \u{1B}[31m\n2",
                unit: "<b>clicks</b> & more")
        ),
        ("title-with-year", .make(Year.plain, title: "Impressions, 2024")),
        ("title-empty", .make(Year.plain, title: "", unit: "")),
        ("title-arabic", .make(Year.plain, previous: Year.before, title: "مرات الظهور على تويتر")),
        ("title-hebrew", .make(Year.plain, title: "חשיפות בטוויטר")),
        (
            "title-with-bidi-override",
            .make(Year.plain, title: "Impressions \u{202E}txet lanoitceridib\u{2066}")
        ),
        (
            "title-japanese",
            .make(
                Year.plain,
                title:
                    "開発者エバンジェリズムの表示回数、ツイッターとリンクトインとブログ、すべての投稿の合計、月ごとの値、そして前の年との比較、さらに長い題名のための追加の言葉です、まだまだ続きます、最後まで読めないでしょう"
            )
        ),
        (
            "title-with-emoji",
            .make(
                Year.plain,
                title:
                    "👩‍👩‍👧‍👦 Family impressions 🎉 cafe\u{301} z\u{335}\u{336}\u{337}\u{338}\u{334}\u{321}algo"
            )
        ),
    ]
}
