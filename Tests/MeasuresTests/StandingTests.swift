// Made-up values are right or the test is wrong, so nothing here is told politely.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Testing

@Suite("How the sources of a year stand")
struct StandingTests {
    private static let statuses: [SourceStatus] = [
        .make("twitter", .failed, "2026-11-19T06:00:00Z"),
        .make("blog", .done, "2026-11-22T06:00:00Z"),
        .make("linkedin", .done, "2026-10-31T06:00:00Z", isStale: true),
        .make("videos", .never, nil),
        .make("posts", .failed, nil),
    ]

    @Test(
        "Only sources that told the year are judged, the oldest figures count",
        arguments: [
            (["twitter"], "twitter", "not updated since 19 Nov 2026"),
            (["blog"], "", nil), ([], "", nil), (["videos"], "", nil),
            (["linkedin", "twitter"], "linkedin twitter", "not updated since 31 Oct 2026"),
            (["blog", "twitter"], "twitter", "partly not updated since 19 Nov 2026"),
            (["import", "linkedin"], "linkedin", "partly not updated since 31 Oct 2026"),
            (["posts"], "posts", "never updated"),
            (["posts", "twitter"], "posts twitter", "not updated since 19 Nov 2026"),
        ] as [([String], String, String?)])
    func doubts(tellers: [String], doubts: String, words: String?) {
        let year = Self.year(2020, told: tellers).judged(by: Self.statuses, within: Self.series([]))
        #expect(year.doubts.map(\.name.text).joined(separator: " ") == doubts)
        #expect(year.doubt == words)
    }

    @Test(
        "A year that still runs is missed from those who told the series last, one that is over isn't"
    )
    func running() {
        let series = Self.series(["twitter"])
        let running = Self.year(2027, told: [], state: .future)
        #expect(
            running.judged(by: Self.statuses, within: series).doubt
                == "not updated since 19 Nov 2026")
        let over = Self.year(2020, told: ["blog"])
        #expect(over.judged(by: Self.statuses, within: series).doubt == nil)
    }

    @Test("Judging changes nothing else, and the sources come in the order of their names")
    func rest() {
        let year = Self.year(2020, told: ["twitter", "blog"])
        let judged = year.judged(by: Self.statuses, within: Self.series([]))
        #expect(judged.standings.map(\.name.text) == ["blog", "twitter"])
        #expect(judged.judged(by: [], within: Self.series([])) == year)
    }

    @Test("The figures are as old as those of the source that told least")
    func asOf() {
        let year = Self.year(2020, told: ["twitter", "blog"])
        #expect(year.asOf == Day("2020-03-05"))
        #expect(
            year.judged(by: Self.statuses, within: Self.series([])).asOf == Day("2026-11-19"))
        #expect(Self.year(2020, told: []).asOf == nil)
    }

    @Test("Of a stock the latest value counts, of all else the sum")
    func stock() {
        let months = (1...3).map { Self.reading(2020, $0, Amount($0 * 10), before: Amount($0 * 5)) }
        let flow = AnnualSeries(title: "T", unit: "u", period: .calendar(2020), months: months)
        let stock = AnnualSeries(
            title: "T", unit: "u", period: .calendar(2020), months: months, isStock: true)
        #expect((flow.total, stock.total) == (Amount(60), Amount(30)))
        #expect(stock.comparison?.months.map(\.shortName) == ["Mar"])
        #expect(stock.comparison?.before == Amount(15))
        let empty = AnnualSeries(
            title: "T", unit: "u", period: .calendar(2020), months: [], isStock: true)
        #expect(empty.total == .zero && empty.comparison == nil && !empty.hasData)
    }

    @Test(
        "Only how many are open is a stock",
        arguments: [("open", true), ("closed", false), ("created", false), ("views", false)])
    func stocks(datatype: String, isStock: Bool) {
        #expect(Datatype(datatype)!.isStock == isStock)
    }

    @Test(
        "Titles and units of what is counted",
        arguments: [
            ("impressions", "twitter", "Twitter impressions", "impressions"),
            ("views", "youtube", "YouTube views", "views"),
            ("views", "blog", "Blog views", "views"),
            ("created", "issues", "Issues created", "issues created"),
            ("open", "issues", "Issues open", "issues open"),
        ])
    func words(datatype: String, network: String, title: String, unit: String) {
        let name = Self.name(datatype, network)
        #expect((name.title, name.unit) == (title, unit))
    }

    private static func name(_ datatype: String, _ network: String) -> SeriesName {
        SeriesName(
            subject: .group(Group.ID("de")!), datatype: Datatype(datatype)!,
            network: Network(network)!)
    }

    /// A series whose last known month these sources told.
    private static func series(_ tellers: [String]) -> Series {
        let value = Series.Value(
            amount: Amount(1), toldAt: Timestamp("2026-11-19")!,
            sources: tellers.map { SourceName($0)! }, origin: .measured)
        return Series(
            name: name("impressions", "twitter"), values: [Month(year: 2026, number: 11)!: value])
    }

    private static func year(
        _ year: Int, told tellers: [String], state: MonthState = .value
    ) -> AnnualSeries {
        let months = (1...12).map { number in
            let isTold = number == 3 && !tellers.isEmpty
            return MonthReading(
                month: Month(year: year, number: number)!, amount: isTold ? Amount(5) : nil,
                state: state == .value && !isTold ? .missing : state,
                asOf: isTold ? Day(year: year, month: 3, day: 5) : nil,
                sources: isTold ? tellers.map { SourceName($0)! } : [])
        }
        return AnnualSeries(
            title: "T", unit: "impressions", period: .calendar(year), months: months)
    }

    private static func reading(
        _ year: Int, _ number: Int, _ amount: Amount, before: Amount
    ) -> MonthReading {
        MonthReading(
            month: Month(year: year, number: number)!, amount: amount, state: .value,
            previous: before)
    }
}

extension SourceStatus {
    fileprivate static func make(
        _ name: String, _ outcome: Outcome, _ asOf: String?, isStale: Bool = false
    ) -> SourceStatus {
        SourceStatus(
            name: SourceName(name)!, outcome: outcome, asOf: asOf.map { Timestamp($0)! },
            isStale: isStale)
    }
}
