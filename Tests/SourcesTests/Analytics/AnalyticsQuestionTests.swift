// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Another question to Google Analytics")
struct AnalyticsQuestionTests {
    private typealias Cell = AnalyticsStage.Cell

    private static let property = ScriptedProperty(
        zone: "UTC",
        posts: ["/blog/a", "/blog/b", "/topics/c"].map {
            ScriptedProperty.Post(path: $0, published: Day("2025-10-01")!)
        })

    /// What a store comes to that has only ever heard this question.
    private func fresh(
        _ paths: [String], since: String, at now: String
    ) async throws -> [AnalyticsStage.Cell: Int64] {
        var stage = AnalyticsStage(paths: paths, since: since)
        try await stage.run(at: now, Self.property)
        return stage.values
    }

    @Test("Fewer paths: those that fit no more count zero, and the totals are the new answer's")
    func narrowed() async throws {
        var stage = AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-01")
        try await stage.run(at: "2026-06-15T12:00:00Z", Self.property)
        #expect(stage.values[Cell(path: "/topics/c", month: "2026-03")]! > 0)
        stage.ask(AnalyticsStage(paths: ["/blog/*"], since: "2026-01").settings)
        let now = "2026-06-16T12:00:00Z"
        try await stage.run(at: now, Self.property)
        let rest = stage.values.filter { $0.value > 0 }
        #expect(rest == (try await fresh(["/blog/*"], since: "2026-01", at: now)))
        #expect(stage.values[Cell(path: "/topics/c", month: "2026-03")] == 0)
    }

    @Test("A month in which the paths changed becomes whole once it is over")
    func runningMonth() async throws {
        var stage = AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-05")
        try await stage.run(at: "2026-06-15T12:00:00Z", Self.property)
        stage.ask(AnalyticsStage(paths: ["/blog/*"], since: "2026-05").settings)
        try await stage.run(at: "2026-06-16T12:00:00Z", Self.property)
        try await stage.run(at: "2026-07-05T12:00:00Z", Self.property)
        let june = stage.kept.filter { $0.key.month == "2026-06" }.map(\.value)
        #expect(june.count == 3)
        #expect(june.allSatisfy { $0.toldAt.day.month > $0.month })
    }

    @Test("Figures that fall with the question are not held back, and what it lacks is told once")
    func fall() async throws {
        var stage = AnalyticsStage(since: "2026-06")
        let all = [("202606", "/blog/a", "100"), ("202606", "/blog/b", "80")]
        let few = [("202606", "/blog/a", "9")]
        try await stage.take(at: "2026-07-15T12:00:00Z", pages: [AnalyticsStage.page(all)])
        stage.ask(AnalyticsStage(since: "2026-06", property: "9").settings)
        let harvest = try await stage.take(
            at: "2026-07-15T13:00:00Z", pages: [AnalyticsStage.page(few)])
        #expect(stage.values[Cell(path: "/blog/a", month: "2026-06")] == 9)
        #expect(stage.values[Cell(path: "/blog/b", month: "2026-06")] == 0)
        #expect(!harvest.diagnostics.contains { $0.message.contains("old value stands") })
    }

    @Test("Months that were not asked for stay as they are")
    func otherMonths() async throws {
        var stage = AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-01")
        try await stage.run(at: "2026-06-15T12:00:00Z", Self.property)
        let before = stage.values.filter { $0.key.month < "2026-04" }
        stage.ask(AnalyticsStage(paths: ["/blog/*"], since: "2026-04").settings)
        try await stage.run(at: "2026-06-16T12:00:00Z", Self.property)
        #expect(stage.values.filter { $0.key.month < "2026-04" } == before)
    }

    @Test("Another question that nothing answers is a fault, and the old figures stand")
    func empty() async throws {
        var stage = AnalyticsStage(since: "2026-06")
        try await stage.run(at: "2026-06-15T12:00:00Z", Self.property)
        let mark = stage.watermark
        stage.ask(AnalyticsStage(paths: ["/blgo/*"], since: "2026-06").settings)
        await #expect(throws: CollectError.self) {
            try await stage.run(at: "2026-06-16T12:00:00Z", Self.property)
        }
        #expect(stage.watermark == mark)
    }

    @Test("The zeros of another question are told with their number")
    func told() async throws {
        var stage = AnalyticsStage(paths: ["/blog/*", "/topics/*"], since: "2026-06")
        try await stage.take(
            at: "2026-07-15T12:00:00Z",
            pages: [
                AnalyticsStage.page([
                    ("202607", "/blog/a", "9"), ("202606", "/topics/c", "8"),
                    ("202607", "/topics/c", "7"),
                ])
            ])
        stage.ask(AnalyticsStage(paths: ["/blog/*"], since: "2026-06").settings)
        let page = AnalyticsStage.page([("202607", "/blog/a", "9")])
        let first = try await stage.take(at: "2026-07-15T13:00:00Z", pages: [page])
        #expect(
            first.diagnostics.map(\.message) == [
                "The question is another one than before. Months of posts that its answer lacks, and"
                    + " which count 0 now: 2."
            ])
        let second = try await stage.take(at: "2026-07-15T14:00:00Z", pages: [page])
        #expect(second.diagnostics == [])
    }
}
