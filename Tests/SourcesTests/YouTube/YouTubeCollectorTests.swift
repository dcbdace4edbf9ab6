import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Collecting from YouTube")
struct YouTubeCollectorTests {
    private static let now = "2026-11-22T12:00:00Z"
    private static let before = "2026-11-22T00:00:00Z"

    /// Names of so many videos, from `v0` on.
    private func names(_ count: Int) -> [String] { (0..<count).map { "v\($0)" } }

    @Test("Pages of fifty are followed, and videos are asked for by fifty")
    func paging() async throws {
        let all = names(120)
        let channel = ScriptedChannel(
            ["PLa": all], .init(uniqueKeysWithValues: all.map { ($0, 7) }))
        let transport = channel.transport()
        let harvest = try await YouTubeStage().harvest(at: Self.now, from: transport)
        let calls = await transport.calls.map(\.address)
        #expect(calls.map { $0[query: "pageToken"] } == [nil, "T50", "T100", nil, nil, nil])
        #expect(
            calls.compactMap { $0[query: "id"]?.split(separator: ",").count } == [50, 50, 20])
        #expect(harvest.items.map(\.name.text) == all)
        #expect(harvest.readings.count == 120 && harvest.samples.count == 120)
        #expect(harvest.watermark == Watermark(Self.now))
        #expect(harvest.asOf == Timestamp(Self.now))
        #expect(harvest.diagnostics.isEmpty && harvest.shortfall == nil)
    }

    @Test("A video in several playlists counts once")
    func several() async throws {
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        var channel = ScriptedChannel(
            ["PLa": ["a", "b", "a"], "PLb": ["b", "c"]], ["a": 1, "b": 2, "c": 3])
        try await stage.run(at: Self.before, channel)
        channel.videos["b"]?.views = 12
        let harvest = try await stage.run(at: Self.now, channel)
        #expect(harvest.samples.map { $0.account.item!.text } == ["a", "b", "c"])
        #expect(stage["b", "2026-11"] == 10)
    }

    @Test("Samples are the group's views on YouTube, item by item")
    func account() async throws {
        let channel = ScriptedChannel(["PLa": ["a"]], ["a": 1])
        let harvest = try await YouTubeStage().harvest(at: Self.now, from: channel.transport())
        let sample = try #require(harvest.samples.first)
        #expect(sample.account.group.text == "de" && sample.account.network.text == "youtube")
        #expect(sample.datatype.text == "views" && sample.source.text == "videos")
        #expect(sample.toldAt == Timestamp(Self.now) && sample.origin == .measured)
    }

    @Test("A video that is not shown is gone, and keeps its title")
    func gone() async throws {
        var stage = YouTubeStage()
        var channel = ScriptedChannel(["PLa": ["a", "b", "c"]], ["a": 1, "b": 2, "c": 3])
        channel.videos["b"]?.title = "*<script>*"
        try await stage.run(at: Self.before, channel)
        channel.videos["b"] = nil
        channel.videos["c"]?.privacy = "private"
        channel.playlists["PLa"]?.append("never")
        let harvest = try await stage.run(at: Self.now, channel)
        #expect(harvest.items.map(\.isGone) == [false, true, true, true])
        #expect(harvest.items.map(\.title) == ["A talk", "*<script>*", "A talk", ""])
        #expect(harvest.items[1].publishedAt == Timestamp("2020-01-01T00:00:00Z"))
        #expect(harvest.readings.map(\.item.text) == ["a"])
    }

    @Test("A hidden count is no reading")
    func hidden() async throws {
        var channel = ScriptedChannel(["PLa": ["a", "b"]], ["b": 1])
        channel.videos["a"] = .init(views: nil)
        let harvest = try await YouTubeStage().harvest(at: Self.now, from: channel.transport())
        #expect(harvest.readings.map(\.item.text) == ["b"])
        #expect(harvest.samples.map { $0.account.item!.text } == ["b"])
        #expect(harvest.items.map(\.isGone) == [false, false])
    }

    @Test(
        "A playlist that can't be read is a shortfall, and the mark stays",
        arguments: [404, 403, 410])
    func shortfall(status: Int) async throws {
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb", "PLc"]
        var channel = ScriptedChannel(
            ["PLa": ["a"], "PLb": ["b"], "PLc": ["c"]], ["a": 1, "b": 1, "c": 1])
        try await stage.run(at: Self.before, channel)
        channel.refusals["PLb"] = status
        channel.videos["c"]?.views = 5
        let harvest = try await stage.run(at: Self.now, channel)
        #expect(harvest.items.map(\.name.text) == ["a", "c"])
        #expect(stage["c", "2026-11"] == 4)
        #expect(stage.watermark == Watermark(Self.before))
        guard
            case .parts("1 of 3 playlists (PLb)", .fetch(.refused(let refusal))) =
                harvest.shortfall
        else {
            Testing.Issue.record("\(String(describing: harvest.shortfall))")
            return
        }
        #expect(refusal.status == status && refusal.subject == "the playlist PLb")
    }

    @Test("A video of a playlist that was missing counts from its beginning when that is back")
    func afterShortfall() async throws {
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        var channel = ScriptedChannel(["PLa": ["a"], "PLb": ["b"]], ["a": 1, "b": 1])
        try await stage.run(at: "2026-11-01T00:00:00Z", channel)
        channel.playlists["PLb"]?.append("new")
        channel.videos["new"] = .init(views: 30, publishedAt: "2026-11-01T06:00:00Z")
        channel.refusals["PLb"] = 404
        try await stage.run(at: "2026-11-02T00:00:00Z", channel)
        channel.refusals = [:]
        try await stage.run(at: "2026-11-03T00:00:00Z", channel)
        #expect(stage["new", "2026-11"] == 30)
    }

    @Test("If no playlist can be read, nothing is kept")
    func nothingReadable() async throws {
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        var channel = ScriptedChannel(["PLa": ["a"], "PLb": ["b"]], ["a": 1, "b": 1])
        channel.refusals = ["PLa": 404, "PLb": 403]
        await #expect(throws: CollectError.self) {
            try await stage.harvest(at: Self.now, from: channel.transport())
        }
    }

    @Test("What concerns the whole source is thrown", arguments: [401, 429, 500, 503])
    func whole(status: Int) async throws {
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        var channel = ScriptedChannel(["PLa": ["a"], "PLb": ["b"]], ["a": 1, "b": 1])
        channel.refusals = ["PLb": status]
        await #expect(throws: CollectError.self) {
            try await stage.harvest(at: Self.now, from: channel.transport())
        }
    }

    @Test("A used up quota is thrown, and no further playlist is asked for")
    func quota() async throws {
        let transport = ScriptedTransport { _ in
            Answer(
                status: 403,
                body: Array(
                    """
                    {"error":{"code":403,"message":"Used up","errors":[{"message":"Used up",\
                    "domain":"youtube.quota","reason":"quotaExceeded"}]}}
                    """.utf8))
        }
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        await #expect(throws: CollectError.self) {
            try await stage.harvest(at: Self.now, from: transport)
        }
        #expect(await transport.calls.count == 1)
    }

    @Test("Endless paging is thrown, whether a token comes again or never ends")
    func endless() async throws {
        let transport = ScriptedTransport { call in
            let token = call.address[query: "pageToken"] ?? "A"
            return .json(
                """
                {"nextPageToken":"\(token == "A" ? "B" : "A")","items":\
                [{"contentDetails":{"videoId":"a"}}]}
                """)
        }
        await #expect(throws: CollectError.self) {
            try await YouTubeStage().harvest(at: Self.now, from: transport)
        }
    }

    @Test("A total that is not what was listed is told with both figures")
    func totals() async throws {
        var channel = ScriptedChannel(["PLa": ["a", "b"]], ["a": 1, "b": 1])
        channel.totals["PLa"] = 1_300
        let harvest = try await YouTubeStage().harvest(at: Self.now, from: channel.transport())
        let message = try #require(harvest.diagnostics.first?.message)
        #expect(message.contains("the playlist PLa has 1,300 videos, and listed 2"))
        #expect(harvest.diagnostics.count == 1 && harvest.readings.count == 2)
    }

    @Test(
        "Nothing where there was something is a failure",
        arguments: [
            (ScriptedChannel(["PLa": []], [:]), "No playlist has a video"),
            (ScriptedChannel(["PLa": ["a", "b"]], [:]), "None of 2 videos can be seen"),
            (
                ScriptedChannel(["PLa": ["a", "b"]], ["a": 0, "b": 0]),
                "YouTube counts no views for any of 2 videos"
            ),
        ])
    func empty(channel: ScriptedChannel, expected: String) async throws {
        var stage = YouTubeStage()
        try await stage.run(at: Self.before, .init(["PLa": ["a", "b"]], ["a": 5, "b": 6]))
        #expect(await stage.failure(at: Self.now, channel).hasPrefix(expected))
        #expect(await YouTubeStage().failure(at: Self.now, channel) == "nothing")
    }

    @Test("Counts that are all hidden where they were known are a failure")
    func allHidden() async throws {
        var stage = YouTubeStage()
        var channel = ScriptedChannel(["PLa": ["a"]], ["a": 5])
        try await stage.run(at: Self.before, channel)
        channel.videos["a"]?.views = nil
        #expect(await stage.failure(at: Self.now, channel).hasPrefix("YouTube counts no views"))
    }

    @Test("A month in which nobody watched is no failure")
    func quietMonth() async throws {
        var stage = YouTubeStage()
        let channel = ScriptedChannel(["PLa": ["a"]], ["a": 5])
        try await stage.run(at: "2026-10-01T00:00:00Z", .init(["PLa": ["a"]], ["a": 1]))
        try await stage.run(at: "2026-10-31T00:00:00Z", channel)
        try await stage.run(at: "2026-11-01T00:00:00Z", channel)
        try await stage.run(at: "2026-11-02T00:00:00Z", channel)
        #expect(stage["a", "2026-10"] == 4 && stage["a", "2026-11"] == 0)
    }

    @Test("300 videos in two playlists take fourteen requests, on the first day and on any other")
    func requests() async throws {
        let all = names(300)
        let channel = ScriptedChannel(
            ["PLa": Array(all[..<210]), "PLb": Array(all[190...])],
            .init(uniqueKeysWithValues: all.map { ($0, 1_000) }))
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        for day in ["2026-11-21T12:00:00Z", Self.before] {
            let transport = channel.transport()
            _ = try await stage.harvest(at: day, from: transport)
            // Five and three pages of entries, six of videos.
            #expect(await transport.calls.count == 5 + 3 + 6)
            try await stage.run(at: day, channel)
        }
    }
}
