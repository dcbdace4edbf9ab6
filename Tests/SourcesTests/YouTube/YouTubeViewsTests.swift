// Names, days and numbers that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Outside
import Sources
import Testing

@Suite("Views of videos")
struct YouTubeViewsTests {
    /// What a video shows, run by run.
    struct Story: Sendable, CustomTestStringConvertible {
        let claim: String
        var published = "2020-01-01T00:00:00Z"
        /// The moment of a run and the total that it sees; nil where the owner shows none.
        let totals: [(String, Int64?)]
        let months: [String: Int64]

        var testDescription: String { claim }
    }

    static let stories = [
        Story(
            claim: "The first reading is where counting starts",
            totals: [("2026-11-01T00:00:00Z", 500)], months: ["2026-11": 0]),
        Story(
            claim: "A month is the sum of its differences",
            totals: [
                ("2026-11-01T00:00:00Z", 500), ("2026-11-01T12:00:00Z", 510),
                ("2026-11-02T00:00:00Z", 540),
            ], months: ["2026-11": 40]),
        Story(
            claim: "A difference belongs to the later reading's month",
            totals: [
                ("2026-10-31T12:00:00Z", 500), ("2026-11-01T00:00:00Z", 600),
            ], months: ["2026-10": 0, "2026-11": 100]),
        Story(
            claim: "Missed runs over a month's edge go to the month of the next reading",
            totals: [
                ("2026-09-10T00:00:00Z", 500), ("2026-09-11T00:00:00Z", 505),
                ("2026-11-20T00:00:00Z", 900),
            ], months: ["2026-09": 5, "2026-11": 395]),
        Story(
            claim: "A fall counts nothing and is a new base",
            totals: [
                ("2026-11-01T00:00:00Z", 500), ("2026-11-02T00:00:00Z", 520),
                ("2026-11-03T00:00:00Z", 100), ("2026-11-04T00:00:00Z", 107),
            ], months: ["2026-11": 27]),
        Story(
            claim: "A fall over a month's edge leaves the old month alone",
            totals: [
                ("2026-10-01T00:00:00Z", 500), ("2026-10-02T00:00:00Z", 520),
                ("2026-11-03T00:00:00Z", 100),
            ], months: ["2026-10": 20, "2026-11": 0]),
        Story(
            claim: "The same moment does not count twice",
            totals: [
                ("2026-11-01T00:00:00Z", 500), ("2026-11-02T00:00:00Z", 520),
                ("2026-11-02T00:00:00Z", 520),
            ], months: ["2026-11": 20]),
        Story(
            claim: "An earlier clock takes nothing",
            totals: [
                ("2026-11-02T00:00:00Z", 500), ("2026-11-01T00:00:00Z", 900),
                ("2026-11-03T00:00:00Z", 901),
            ], months: ["2026-11": 401]),
        Story(
            claim: "A hidden count is no zero, and goes on from where it was",
            totals: [
                ("2026-11-01T00:00:00Z", 500), ("2026-11-02T00:00:00Z", 520),
                ("2026-11-03T00:00:00Z", nil), ("2026-11-04T00:00:00Z", 530),
            ], months: ["2026-11": 30]),
    ]

    @Test("Differences are counted by the rules", arguments: stories)
    func differences(_ story: Story) async throws {
        var stage = YouTubeStage()
        for (moment, total) in story.totals {
            var channel = ScriptedChannel(["PLa": ["one", "two"]], ["two": 1])
            channel.videos["one"] = .init(views: total, publishedAt: story.published)
            try await stage.run(at: moment, channel)
        }
        let months = stage.values.filter { $0.key.video == "one" }
        #expect(
            Dictionary(uniqueKeysWithValues: months.map { ($0.key.month, $0.value) })
                == story.months)
    }

    @Test(
        "What was published after the previous reading starts at 0, all else at its first reading",
        arguments: [
            ("2026-11-02T00:00:01Z", 70), ("2026-11-02T09:30:00.000Z", 70),
            ("2026-11-02T02:00:00+02:00", 0), ("2026-11-02T00:00:00Z", 0),
            ("2026-11-01T12:00:00Z", 0), ("2020-01-01T00:00:00Z", 0),
        ] as [(String, Int64)])
    func newVideo(published: String, expected: Int64) async throws {
        var stage = YouTubeStage()
        var channel = ScriptedChannel(["PLa": ["one"]], ["one": 500])
        try await stage.run(at: "2026-11-01T00:00:00Z", channel)
        try await stage.run(at: "2026-11-02T00:00:00Z", channel)
        channel.playlists["PLa"]?.append("new")
        channel.videos["new"] = .init(views: 70, publishedAt: published)
        try await stage.run(at: "2026-11-03T00:00:00Z", channel)
        #expect(stage["new", "2026-11"] == expected)
        channel.videos["new"]?.views = 100
        try await stage.run(at: "2026-11-04T00:00:00Z", channel)
        #expect(stage["new", "2026-11"] == expected + 30)
    }

    @Test("A run with an earlier clock takes nothing, and leaves the mark")
    func earlierClock() async throws {
        var stage = YouTubeStage()
        try await stage.run(at: "2026-11-02T00:00:00Z", .init(["PLa": ["a"]], ["a": 500]))
        let harvest = try await stage.run(
            at: "2026-11-01T23:59:59Z", .init(["PLa": ["a"]], ["a": 900]))
        #expect(harvest.samples.isEmpty && harvest.readings.isEmpty)
        #expect(stage.watermark == Watermark("2026-11-02T00:00:00Z"))
    }

    @Test("A fall is told with the video and both figures")
    func fall() async throws {
        var stage = YouTubeStage()
        try await stage.run(
            at: "2026-11-01T00:00:00Z", .init(["PLa": ["a", "b"]], ["a": 12_000, "b": 1]))
        let harvest = try await stage.run(
            at: "2026-11-02T00:00:00Z", .init(["PLa": ["a", "b"]], ["a": 300, "b": 2]))
        #expect(
            harvest.diagnostics.map(\.message) == [
                "The views of the video a fell from 12,000 to 300. This counts as no views, and"
                    + " further ones count from the new total."
            ])
    }

    @Test("A month that is over is told again once, as it is, so that it is whole")
    func wholeMonths() async throws {
        var stage = YouTubeStage()
        let old = ScriptedChannel(["PLa": ["a", "b"]], ["a": 100, "b": 1])
        try await stage.run(at: "2026-10-01T00:00:00Z", old)
        try await stage.run(
            at: "2026-10-31T12:00:00Z", .init(["PLa": ["a", "b"]], ["a": 130, "b": 1]))
        // In the next month b is deleted: its October is over all the same.
        let channel = ScriptedChannel(["PLa": ["a", "b"]], ["a": 150])
        let first = try await stage.run(at: "2026-11-01T00:00:00Z", channel)
        let second = try await stage.run(at: "2026-11-01T12:00:00Z", channel)
        #expect(told(first) == ["a 2026-10 30", "a 2026-11 20", "b 2026-10 0"])
        #expect(told(second) == ["a 2026-11 20"])
        #expect(first.samples.allSatisfy { $0.toldAt == Timestamp("2026-11-01T00:00:00Z")! })
    }

    @Test("What has been seen of a video stands for the running month after it is gone")
    func goneInTheMonth() async throws {
        var stage = YouTubeStage()
        let both = ["PLa": ["a", "b"]]
        try await stage.run(at: "2026-11-01T00:00:00Z", .init(both, ["a": 1, "b": 1]))
        try await stage.run(at: "2026-11-02T00:00:00Z", .init(both, ["a": 2, "b": 9]))
        let harvest = try await stage.run(at: "2026-11-03T00:00:00Z", .init(both, ["a": 3]))
        #expect(told(harvest) == ["a 2026-11 2", "b 2026-11 8"])
        #expect(harvest.readings.map(\.item.text) == ["a"])
    }

    @Test("A source with a new name goes on with the running month")
    func renamed() async throws {
        var stage = YouTubeStage()
        let list = ["PLa": ["a"]]
        try await stage.run(at: "2026-11-01T00:00:00Z", .init(list, ["a": 100]))
        try await stage.run(at: "2026-11-02T00:00:00Z", .init(list, ["a": 140]))
        stage.rename()
        try await stage.run(at: "2026-11-03T00:00:00Z", .init(list, ["a": 150]))
        #expect(stage["a", "2026-11"] == 40)
        try await stage.run(at: "2026-11-04T00:00:00Z", .init(list, ["a": 155]))
        #expect(stage["a", "2026-11"] == 45)
        try await stage.run(at: "2026-12-01T00:00:00Z", .init(list, ["a": 160]))
        #expect(stage["a", "2026-12"] == 5)
    }

    @Test("Counts that can't be added are refused")
    func overflow() async throws {
        var stage = YouTubeStage()
        let list = ["PLa": ["a"]]
        stage.tellByAnother(
            Sample(
                account: Account(
                    group: Group.ID("de")!, network: Network("youtube")!,
                    holder: .item(ItemName("a")!)),
                datatype: Datatype("views")!, month: Month("2026-11")!, value: .max,
                source: SourceName("import")!, toldAt: Timestamp("2026-11-01T00:00:00Z")!,
                origin: .measured))
        try await stage.run(at: "2026-11-02T00:00:00Z", .init(list, ["a": 1]))
        let failure = await stage.failure(at: "2026-11-03T00:00:00Z", .init(list, ["a": 3]))
        #expect(failure.hasPrefix("The views of the video a grew by 2, more than can be"))
    }

    @Test("A total that can't be is left out and told, and is no measure for later ones")
    func excess() async throws {
        var stage = YouTubeStage()
        let list = ["PLa": ["a", "b"]]
        try await stage.run(at: "2026-11-01T00:00:00Z", .init(list, ["a": 100, "b": 1]))
        let harvest = try await stage.run(
            at: "2026-11-02T00:00:00Z", .init(list, ["a": 1_000_000_000_000_001, "b": 2]))
        #expect(
            harvest.diagnostics.map(\.message) == [
                "YouTube says that the video a has 1,000,000,000,000,001 views, more than anything"
                    + " counts (1,000,000,000,000,000); left out."
            ])
        #expect(stage["a", "2026-11"] == 0)
        try await stage.run(at: "2026-11-03T00:00:00Z", .init(list, ["a": 110, "b": 2]))
        #expect(stage["a", "2026-11"] == 10)
    }

    @Test("A jump is kept and told")
    func jump() async throws {
        var stage = YouTubeStage()
        let list = ["PLa": ["a"]]
        let totals: [Int64] = [0, 1_000, 2_000, 3_000, 100_000]
        var last: Harvest?
        for (month, views) in zip(6..., totals) {
            last = try await stage.run(
                at: "2026-\(month < 10 ? "0" : "")\(month)-15T00:00:00Z", .init(list, ["a": views]))
        }
        #expect(stage["a", "2026-10"] == 97_000)
        #expect(last!.diagnostics.contains { $0.message.contains("97,000") })
    }

    private func told(_ harvest: Harvest) -> [String] {
        harvest.samples.map { "\($0.account.item!) \($0.month) \($0.value)" }.sorted()
    }
}
