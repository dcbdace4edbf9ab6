import Fetching
import Measures
import Sources
import Testing

@Suite("Pages of Google Analytics")
struct AnalyticsPagingTests {
    private let now = "2026-07-15T12:00:00Z"

    @Test("Pages go on until all rows are there")
    func pages() async throws {
        let transport = AnalyticsStage.transport([
            AnalyticsStage.page([("202607", "/a", "1"), ("202607", "/b", "2")], rowCount: 3),
            AnalyticsStage.page([("202607", "/c", "3")], rowCount: 3),
        ])
        let stage = AnalyticsStage(paths: [], since: "2026-07")
        let harvest = try await stage.harvest(at: now, from: transport)
        #expect(harvest.samples.map(\.value) == [1, 2, 3])
        #expect(await transport.calls.count == 2)
    }

    @Test("A hundred thousand rows are asked for at once, and the rest next")
    func realPages() async throws {
        let all = (0..<100_001).map { ("202607", "/\($0)", "1") }
        let transport = AnalyticsStage.transport([
            AnalyticsStage.page(Array(all.prefix(100_000)), rowCount: all.count),
            AnalyticsStage.page(Array(all.suffix(1)), rowCount: all.count),
        ])
        let stage = AnalyticsStage(paths: [], since: "2026-07")
        let harvest = try await stage.harvest(at: now, from: transport)
        #expect(harvest.samples.count == 100_001)
        #expect(await transport.calls.count == 2)
    }

    @Test("A number of rows that changes between pages is refused")
    func changing() async {
        let pages = [
            AnalyticsStage.page([("202607", "/a", "1")], rowCount: 2),
            AnalyticsStage.page([("202607", "/b", "1")], rowCount: 3),
            AnalyticsStage.page([("202607", "/c", "1")], rowCount: 3),
        ]
        await refuse(
            pages, "Google Analytics announced 2 rows on the first page and 3 on page 2")
    }

    @Test("Fewer rows than announced are refused, and more as well")
    func missing() async {
        let short = [
            AnalyticsStage.page([("202607", "/a", "1")], rowCount: 3),
            AnalyticsStage.page([], rowCount: 3),
        ]
        await refuse(short, "Google Analytics announced 3 rows and sent 1")
        let long = [
            AnalyticsStage.page([("202607", "/a", "1"), ("202607", "/b", "1")], rowCount: 1)
        ]
        await refuse(long, "Google Analytics announced 1 rows and sent 2")
    }

    @Test("The same page over and over is no paging")
    func loop() async {
        let page = AnalyticsStage.page([("202607", "/a", "1")], rowCount: 1_000_000)
        let transport = ScriptedTransport { _ in .json(page) }
        await #expect(throws: Self.endless(after: 2)) {
            _ = try await AnalyticsStage(paths: [], since: "2026-07")
                .harvest(at: now, from: transport)
        }
        #expect(await transport.calls.count == 2)
    }

    @Test("Pages that never come to the end are given up")
    func endless() async {
        let transport = ScriptedTransport { call in
            let path = "/\(call.body?.count ?? 0)-\(call.body.hashValue)"
            return .json(AnalyticsStage.page([("202607", path, "1")], rowCount: 2_000_000_000))
        }
        await #expect(throws: Self.endless(after: 100)) {
            _ = try await AnalyticsStage(paths: [], since: "2026-07")
                .harvest(at: now, from: transport)
        }
        #expect(await transport.calls.count == 100)
    }

    private func refuse(_ pages: [String], _ words: String) async {
        await #expect(throws: CollectError.implausible(words)) {
            _ = try await AnalyticsStage(paths: [], since: "2026-07").harvest(at: now, pages: pages)
        }
    }

    private static func endless(after pages: Int) -> CollectError {
        .fetch(
            .endless(
                subject: "the page views of property 123456", host: "analyticsdata.googleapis.com",
                pages: pages))
    }
}
