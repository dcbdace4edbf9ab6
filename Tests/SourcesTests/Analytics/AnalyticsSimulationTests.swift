// Days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Google Analytics over weeks")
struct AnalyticsSimulationTests {
    @Test(
        "Ninety days of daily runs keep what happened, in one request each",
        arguments: ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo"])
    func ninetyDays(zone: String) async throws {
        let property = ScriptedProperty(zone: zone, posts: Self.posts)
        var stage = AnalyticsStage(since: "2026-02")
        for day in 0..<90 {
            let now = Timestamp(
                secondsSince1970: Timestamp("2026-03-05T05:17:00Z")!.secondsSince1970 + day * 86_400
            )
            try await stage.run(at: "\(now)", property)
            #expect(stage.values == Self.truth(property, since: "2026-02", at: now), "\(now)")
            Self.checkWholeness(stage, property, at: now)
        }
        #expect(stage.requests == Array(repeating: 1, count: 90))
        #expect(Set(stage.values.values).contains(0), "posts that nobody reads count nothing")
    }

    @Test("However the hours of runs fall, a month's end makes no gap and no half month")
    func monthEnd() async throws {
        for zone in ["America/Los_Angeles", "Asia/Tokyo"] {
            let property = ScriptedProperty(zone: zone, posts: Self.posts)
            var stage = AnalyticsStage(since: "2026-03")
            for hour in 0..<(6 * 24) {
                let now = Timestamp(
                    secondsSince1970: Timestamp("2026-04-29T00:30:00Z")!.secondsSince1970
                        + hour * 3_600)
                try await stage.run(at: "\(now)", property)
                #expect(stage.values == Self.truth(property, since: "2026-03", at: now), "\(now)")
                Self.checkWholeness(stage, property, at: now)
            }
        }
    }

    @Test("Weeks without a run are caught up in one request")
    func gap() async throws {
        let property = ScriptedProperty(zone: "Europe/Berlin", posts: Self.posts)
        var stage = AnalyticsStage(since: "2025-11")
        for now in ["2026-02-10T12:00:00Z", "2026-06-20T12:00:00Z"] {
            try await stage.run(at: now, property)
            let truth = Self.truth(property, since: "2025-11", at: Timestamp(now)!)
            #expect(stage.values == truth)
        }
        #expect(stage.requests == [1, 1])
    }

    @Test("Two thousand posts come over several pages, each once")
    func manyPosts() async throws {
        let posts = (0..<2_000).map { number in
            ScriptedProperty.Post(
                path: "/blog/post-\(number)/", published: Day("2026-03-01")!, seed: number)
        }
        var property = ScriptedProperty(zone: "UTC", posts: posts)
        property.largestPage = 1_300
        var stage = AnalyticsStage(since: "2026-03")
        let now = "2026-05-20T08:00:00Z"
        let questions = try await stage.run(at: now, property)
        #expect(questions.map(\.offset) == ["0", "1300", "2600", "3900", "5200"])
        #expect(Set(questions.map(\.limit)) == ["100000"])
        #expect(stage.values == Self.truth(property, since: "2026-03", at: Timestamp(now)!))
        #expect(stage.values.count == 6_000)
    }

    /// Posts that are read always, in some months, and only from the middle of the time on.
    private static let posts = [
        ScriptedProperty.Post(path: "/blog/a/", published: Day("2025-06-01")!, seed: 1),
        ScriptedProperty.Post(
            path: "/blog/b/", published: Day("2025-06-01")!, months: "x-x-x-x-x-x-", seed: 2),
        ScriptedProperty.Post(path: "/blog/c/", published: Day("2026-04-30")!, seed: 3),
        ScriptedProperty.Post(
            path: "/blog/d/", published: Day("2025-06-01")!, months: "--x---------", seed: 4),
        ScriptedProperty.Post(path: "/about/", published: Day("2025-06-01")!, seed: 5),
    ]

    /// What ought to be kept: every month of a post from its first view on, up to the month that
    /// has begun both for the property and by UTC.
    private static func truth(
        _ property: ScriptedProperty, since: String, at now: Timestamp
    ) -> [AnalyticsStage.Cell: Int64] {
        let last = min(property.zone.day(of: now).month, now.day.month)
        var truth: [AnalyticsStage.Cell: Int64] = [:]
        for post in property.posts where post.path.hasPrefix("/blog/") {
            let months = (Month(since)!.ordinal...last.ordinal).map(Month.init(ordinal:))
            let counts = months.map { ($0, property.views(of: post, in: $0, at: now)) }
            for (month, count) in counts.drop(while: { $0.1 == 0 }) {
                truth[.init(path: post.path, month: "\(month)")] = count
            }
        }
        return truth
    }

    /// A month is whole for the store if it was told after it was over by UTC: then, and only
    /// then, it has to be over for the property as well.
    private static func checkWholeness(
        _ stage: AnalyticsStage, _ property: ScriptedProperty, at now: Timestamp
    ) {
        for sample in stage.kept.values {
            let isWhole = sample.toldAt.day.month > sample.month
            let isOver =
                property.zone.end(of: sample.month) <= now && now.day.month > sample.month
            #expect(isWhole == isOver, "\(sample.month) at \(now), told at \(sample.toldAt)")
            #expect(sample.toldAt <= now)
        }
    }
}
