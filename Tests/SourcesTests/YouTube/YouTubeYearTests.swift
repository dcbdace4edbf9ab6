import Measures
import Sources
import Testing

@Suite("A year of readings, twice a day")
struct YouTubeYearTests {
    /// What a video did, and what of it was read.
    private struct Life {
        var total: Int64
        let published: Timestamp
        var isDeleted = false
        var readings: [(moment: Timestamp, total: Int64)] = []
    }

    /// The months of a video by the rules, from all its readings at once.
    private static func months(of life: Life, runs: [Timestamp]) -> [String: Int64] {
        var months: [String: Int64] = [:]
        for (index, reading) in life.readings.enumerated() {
            let gain: Int64
            if index > 0 {
                gain = max(0, reading.total - life.readings[index - 1].total)
            } else {
                let previous = runs.last { $0 < reading.moment }
                gain = previous.map { life.published > $0 } ?? false ? reading.total : 0
            }
            months["\(reading.moment.day.month)", default: 0] += gain
        }
        return months
    }

    @Test("Every month is what the rules give", arguments: [1, 2] as [UInt64])
    func year(seed: UInt64) async throws {
        var dice = YouTubeDice(seed: seed)
        var stage = YouTubeStage()
        stage.playlists = ["PLa", "PLb"]
        let start = Timestamp("2025-11-22T00:00:00Z")!.secondsSince1970
        var lives = (0..<20).map { _ in
            Life(total: Int64(dice.roll(100_000)), published: Timestamp("2021-05-01")!)
        }
        var runs: [Timestamp] = []
        var events: Set<String> = []
        for half in 0..<730 {
            let now = Timestamp(secondsSince1970: start + half * 43_200)
            for index in lives.indices {
                lives[index].total += Int64(dice.roll(40))
                if dice.roll(4_000) == 0 {
                    lives[index].total /= 3
                    events.insert("reset")
                }
                if dice.roll(6_000) == 0 {
                    lives[index].isDeleted = true
                    events.insert("deletion")
                }
            }
            if lives.count < 30, dice.roll(60) == 0 {
                // Some are uploaded long before they join a playlist.
                let age = [600, 40_000, 5_000_000][dice.roll(3)]
                lives.append(
                    Life(
                        total: Int64(dice.roll(300)),
                        published: Timestamp(secondsSince1970: now.secondsSince1970 - age)))
                events.insert("upload")
            }
            // From time to time the pipeline rests, once for six weeks.
            guard dice.roll(12) > 0, !(300..<384).contains(half) else {
                events.insert("missed run")
                continue
            }
            try await stage.run(at: "\(now)", Self.channel(lives))
            for index in lives.indices where !lives[index].isDeleted {
                lives[index].readings.append((now, lives[index].total))
            }
            runs.append(now)
        }
        #expect(events == ["reset", "deletion", "upload", "missed run"])
        var expected: [YouTubeStage.Slot: Int64] = [:]
        for (index, life) in lives.enumerated() {
            for (month, value) in Self.months(of: life, runs: runs) {
                expected[.init(video: "v\(index)", month: month)] = value
            }
        }
        #expect(stage.values == expected)
        #expect(expected.values.reduce(0, +) > 100_000)
        let last = runs.last!.day.month
        let running = stage.kept.values.filter {
            $0.month < last && $0.toldAt.day.month <= $0.month
        }
        #expect(running.isEmpty, "months that are over are whole")
    }

    private static func channel(_ lives: [Life]) -> ScriptedChannel {
        let all = lives.indices.map { "v\($0)" }
        var channel = ScriptedChannel(
            ["PLa": all.filter { $0.hasSuffix("0") == false }, "PLb": Array(all.reversed())], [:])
        for (index, life) in lives.enumerated() where !life.isDeleted {
            channel.videos["v\(index)"] = .init(
                views: life.total, publishedAt: "\(life.published)")
        }
        return channel
    }
}

/// Numbers that look like chance and are the same every time.
private struct YouTubeDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// A number from 0 to below `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
