// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Outside
import Sources
import Testing

@Suite("What Google Analytics' rows become")
struct AnalyticsFiguresTests {
    private typealias Cell = AnalyticsStage.Cell
    private let now = "2026-07-15T12:00:00Z"

    @Test("A post counts zero in a month without a row, and nothing before its first month")
    func zeros() async throws {
        let harvest = try await AnalyticsStage(since: "2026-04").harvest(
            at: now,
            pages: [
                AnalyticsStage.page([
                    ("202604", "/blog/a", "4"), ("202606", "/blog/a", "6"),
                    ("202606", "/blog/b", "1"),
                ])
            ])
        #expect(
            Self.lines(harvest) == [
                "/blog/a 2026-04 4", "/blog/a 2026-05 0", "/blog/a 2026-06 6", "/blog/a 2026-07 0",
                "/blog/b 2026-06 1", "/blog/b 2026-07 0",
            ])
        #expect(harvest.samples.allSatisfy { $0.account.network.text == "blog" })
        #expect(
            harvest.samples.allSatisfy { $0.datatype.text == "views" && $0.toldAt == harvest.asOf })
        #expect(harvest.diagnostics == [])
    }

    @Test("A kept post that no row tells of counts zero, as long as it is asked for")
    func keptPosts() async throws {
        var stage = AnalyticsStage(since: "2026-06")
        stage.keep(
            [
                Cell(path: "/blog/old", month: "2026-03"): 3,
                Cell(path: "/blog/new", month: "2026-07"): 0,
                Cell(path: "/about", month: "2026-03"): 9,
            ], toldAt: "2026-07-14T12:00:00Z")
        let harvest = try await stage.harvest(
            at: now, pages: [AnalyticsStage.page([("202606", "/blog/a", "6")])])
        #expect(
            Self.lines(harvest) == [
                "/blog/a 2026-06 6", "/blog/a 2026-07 0", "/blog/new 2026-07 0",
                "/blog/old 2026-06 0", "/blog/old 2026-07 0",
            ])
    }

    @Test("Paths that were not asked for do not count, even if they come")
    func filter() async throws {
        var property = ScriptedProperty(
            zone: "UTC",
            posts: ["/blog/a", "/blog", "/about", "/Blog/a"].map {
                ScriptedProperty.Post(path: $0, published: Day("2026-06-01")!)
            })
        var expected = AnalyticsStage(since: "2026-06")
        try await expected.run(at: now, property)
        #expect(Set(expected.values.keys.map(\.path)) == ["/blog/a"])

        property.filters = false
        var stage = AnalyticsStage(since: "2026-06")
        try await stage.run(at: now, property)
        #expect(stage.values == expected.values)
        let all = AnalyticsStage(paths: [], since: "2026-06")
        let harvest = try await all.harvest(
            at: now, pages: [AnalyticsStage.page([("202607", "/x", "1"), ("202607", "/y", "2")])])
        #expect(Self.lines(harvest) == ["/x 2026-07 1", "/y 2026-07 2"])
    }

    @Test("Rows that count for no post are told with their figures")
    func leftOut() async throws {
        let harvest = try await AnalyticsStage(since: "2026-06").harvest(
            at: now,
            pages: [
                AnalyticsStage.page([
                    ("202607", "/blog/a", "1"), ("202607", "(other)", "1200"),
                    ("(other)", "(other)", "34"), ("202607", "(not set)", "5"),
                    ("202607", "", "6"), ("202605", "/blog/a", "7"), ("202607", "/about", "8"),
                    ("202606", "/about", "9"),
                ])
            ])
        #expect(Self.lines(harvest) == ["/blog/a 2026-07 1"])
        #expect(
            harvest.diagnostics.map(\.message) == [
                "1,234 views (rows: 2) are summed up under '(other)' in 2026-06 to 2026-07; they"
                    + " count for no post.",
                "7 views (rows: 1) lie outside 2026-06 to 2026-07, which was asked for; left out.",
                "17 views (rows: 2) are of paths that were not asked for; left out.",
            ])
    }

    @Test("Two spellings of one accent are one post")
    func spellings() async throws {
        let harvest = try await AnalyticsStage(since: "2026-07").harvest(
            at: now,
            pages: [
                AnalyticsStage.page([
                    ("202607", "/blog/caf\u{65}\u{301}", "1"), ("202607", "/blog/caf\u{E9}", "2"),
                ])
            ])
        #expect(harvest.samples.map(\.value) == [3])
    }

    @Test("One path twice in a month contradicts itself, and nothing is kept")
    func doubled() async throws {
        let page = AnalyticsStage.page([("202607", "/blog/a", "1"), ("202607", "/blog/a", "1")])
        await #expect(
            throws: CollectError.implausible(
                "Google Analytics told the views of one path in 2026-07 more than once")
        ) {
            _ = try await AnalyticsStage(since: "2026-07").harvest(at: now, pages: [page])
        }
    }

    @Test(
        "Nothing at all, or nothing but zeros, is a fault where figures are kept",
        arguments: [
            AnalyticsStage.page([]), AnalyticsStage.page([("202607", "/blog/a", "0")]),
            AnalyticsStage.page([("202607", "/about", "5"), ("202607", "(other)", "5")]),
        ])
    func empty(page: String) async throws {
        var stage = AnalyticsStage(since: "2026-07")
        let first = try await stage.harvest(at: now, pages: [AnalyticsStage.page([])])
        #expect(first.samples == [])
        #expect(first.watermark == nil, "a mark moves with figures only")
        stage.keep([Cell(path: "/blog/a", month: "2026-06"): 5], toldAt: "2026-07-14T12:00:00Z")
        await #expect(throws: CollectError.empty(what: "No views of any page came for 2026-07")) {
            _ = try await stage.harvest(at: now, pages: [page])
        }
    }

    @Test("A count that falls to less than half does not replace the old one")
    func fall() async throws {
        var stage = AnalyticsStage(since: "2026-07")
        stage.keep([Cell(path: "/blog/a", month: "2026-07"): 50], toldAt: "2026-07-14T12:00:00Z")
        let harvest = try await stage.harvest(
            at: now,
            pages: [AnalyticsStage.page([("202607", "/blog/a", "3"), ("202607", "/blog/b", "1")])])
        #expect(Self.lines(harvest) == ["/blog/b 2026-07 1"])
        #expect(harvest.diagnostics.count == 1)
    }

    @Test("Days that are not counted to the end by the property are told as an unfinished month")
    func westOfGreenwich() async throws {
        let page = AnalyticsStage.page(
            [("202607", "/blog/a", "3")], metadata: #""timeZone":"America/New_York""#)
        let early = try await AnalyticsStage(since: "2026-07")
            .harvest(at: "2026-08-01T03:59:59Z", pages: [page])
        #expect(Self.lines(early) == ["/blog/a 2026-07 3"])
        #expect(early.samples.map(\.toldAt.description) == ["2026-07-31T23:59:59Z"])
        let later = try await AnalyticsStage(since: "2026-07")
            .harvest(at: "2026-08-01T04:00:00Z", pages: [page])
        #expect(Self.lines(later) == ["/blog/a 2026-07 3", "/blog/a 2026-08 0"])
        #expect(later.samples.allSatisfy { $0.toldAt.description == "2026-08-01T04:00:00Z" })
    }

    private static func lines(_ harvest: Harvest) -> [String] {
        harvest.samples.map { "\($0.account.item!) \($0.month) \($0.value)" }
    }
}
