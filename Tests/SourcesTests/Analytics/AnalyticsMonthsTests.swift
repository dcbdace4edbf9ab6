// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Outside
import Testing

@testable import Sources

@Suite("Which months Google Analytics is asked for")
struct AnalyticsMonthsTests {
    @Test(
        "All that may still change, up to today where the property is",
        arguments: [
            // Nothing was read yet.
            (nil, nil, nil, "2026-07-15T12:00:00Z", "2025-07-01 2026-07-15"),
            ("2026-01", nil, nil, "2026-07-15T12:00:00Z", "2026-01-01 2026-07-15"),
            ("2025-01", "2025-06", nil, "2026-07-15T12:00:00Z", "2025-01-01 2025-06-30"),
            ("2026-08", nil, nil, "2026-07-15T12:00:00Z", nil),
            // June is settled.
            (nil, nil, "2026-06 UTC", "2026-07-15T12:00:00Z", "2026-07-01 2026-07-15"),
            ("2026-01", nil, "2026-06 UTC", "2026-07-15T12:00:00Z", "2026-07-01 2026-07-15"),
            (nil, nil, "2026-02 UTC", "2026-07-15T12:00:00Z", "2026-03-01 2026-07-15"),
            (nil, "2026-06", "2026-06 UTC", "2026-07-15T12:00:00Z", nil),
            // Elsewhere it is the day before, or the day after.
            (nil, nil, "2026-06 Asia/Tokyo", "2026-07-15T20:00:00Z", "2026-07-01 2026-07-16"),
            (nil, nil, "2026-06 Asia/Tokyo", "2026-07-31T20:00:00Z", "2026-07-01 2026-07-31"),
            (nil, nil, "2026-07 Asia/Tokyo", "2026-08-31T20:00:00Z", "2026-08-01 2026-08-31"),
            (nil, nil, "2026-06 America/New_York", "2026-08-01T02:00:00Z", "2026-07-01 2026-07-31"),
        ] as [(String?, String?, String?, String, String?)])
    func window(
        since: String?, until: String?, mark: String?, now: String, expected: String?
    ) throws {
        let settings = AnalyticsStage(since: since, until: until).settings
        let words = mark?.split(separator: " ").map(String.init)
        let mark = words.map {
            AnalyticsMark(settled: Month($0[0]), zone: TimeZoneRule(identifier: $0[1]))
        }
        let window = AnalyticsWindow(settings, on: Self.occasion(at: now), after: mark)
        #expect(window.map { "\($0.days.first) \($0.days.last)" } == expected)
    }

    @Test(
        "Whoever asks for older days gets them again, from 'since' on at most",
        arguments: [
            ("2026-07-10", "2026-07-01"), ("2026-03-20", "2026-03-01"),
            ("2020-01-01", "2026-01-01"), ("2026-07-20", "2026-07-01"),
        ])
    func again(since: String, expected: String) {
        let settings = AnalyticsStage(since: "2026-01").settings
        let mark = AnalyticsMark(settled: Month("2026-06"), zone: .utc)
        let occasion = Self.occasion(at: "2026-07-15T12:00:00Z", since: since)
        #expect(AnalyticsWindow(settings, on: occasion, after: mark)?.days.first == expected)
    }

    @Test(
        "A month is settled once it was read 72 hours after its end in the property's time zone",
        arguments: [
            ("UTC", "2026-08-03T23:59:59Z", "2026-06"), ("UTC", "2026-08-04T00:00:00Z", "2026-07"),
            ("America/New_York", "2026-08-04T03:59:59Z", "2026-06"),
            ("America/New_York", "2026-08-04T04:00:00Z", "2026-07"),
            ("Asia/Tokyo", "2026-08-03T14:59:59Z", "2026-06"),
            ("Asia/Tokyo", "2026-08-03T15:00:00Z", "2026-07"),
        ])
    func settled(zone: String, now: String, expected: String) throws {
        let settings = AnalyticsStage(since: "2026-05").settings
        let before = AnalyticsMark(settled: Month("2026-04"), zone: nil)
        let window = try #require(
            AnalyticsWindow(settings, on: Self.occasion(at: now), after: before))
        let mark = AnalyticsMark(
            after: before, window, readAt: Timestamp(now)!,
            in: try #require(TimeZoneRule(identifier: zone)))
        #expect(mark.settled == Month(expected))
        #expect(AnalyticsMark(mark.watermark(of: settings), of: settings) == mark)
    }

    @Test("What was read of one question says nothing of another")
    func otherQuestion() {
        let settings = AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-01").settings
        let mark = AnalyticsMark(settled: Month("2026-06"), zone: .utc).watermark(of: settings)
        let same = AnalyticsStage(
            paths: ["/topics/*", "/blog/*"], since: "2026-01", until: "2026-12")
        #expect(AnalyticsMark(mark, of: same.settings) != nil)
        let others = [
            AnalyticsStage(paths: ["/blog/*"], since: "2026-01"),
            AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2025-01"),
            AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-01", property: "1"),
        ]
        for other in others { #expect(AnalyticsMark(mark, of: other.settings) == nil) }
        #expect(AnalyticsMark(Watermark("2026-06"), of: settings) == nil)
        #expect(AnalyticsMark(nil, of: settings) == nil)
    }

    @Test("What is settled costs no request, and leaves the mark where it is")
    func nothingToAsk() async throws {
        var stage = AnalyticsStage(since: "2026-01", until: "2026-06")
        stage.watermark = AnalyticsMark(settled: Month("2026-06"), zone: .utc)
            .watermark(of: stage.settings)
        let transport = AnalyticsStage.transport([AnalyticsStage.page([])])
        let harvest = try await stage.harvest(at: "2026-07-15T12:00:00Z", from: transport)
        #expect(harvest.samples.isEmpty)
        #expect(harvest.watermark == nil)
        #expect(await transport.calls.isEmpty)
    }

    private static func occasion(at now: String, since: String? = nil) -> Occasion {
        Occasion(
            source: SourceName("blog")!, now: Timestamp(now)!, since: since.map { Day($0)! })
    }
}
