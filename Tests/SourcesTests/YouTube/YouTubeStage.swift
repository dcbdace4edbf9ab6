// Names, days and numbers that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Outside
import Sources

/// A store in a few lines, which a collector fills run by run.
struct YouTubeStage {
    /// The place of a value.
    struct Slot: Hashable {
        let video: String
        let month: String
    }

    var playlists = ["PLa"]
    private(set) var kept: [Slot: Sample] = [:]
    private(set) var readings: [ItemName: Reading] = [:]
    private(set) var items: [ItemName: Item] = [:]
    private(set) var watermark: Watermark?
    /// What another source told, such as this one by its former name.
    private(set) var others: [Sample] = []

    /// The values of all months.
    var values: [Slot: Int64] { kept.mapValues(\.value) }

    /// The value of a video in a month.
    subscript(video: String, month: String) -> Int64? {
        kept[Slot(video: video, month: month)]?.value
    }

    /// What a run brings, without keeping it.
    func harvest(
        at now: String, from transport: ScriptedTransport
    ) async throws(CollectError) -> Harvest {
        let occasion = Occasion(
            source: SourceName("videos")!, now: Timestamp(now)!, watermark: watermark,
            kept: KeptFigures(
                samples: Array(kept.values), samplesOfOthers: others,
                hasFigures: !kept.isEmpty || !readings.isEmpty, readings: readings, items: items))
        let settings = YouTubeSettings(
            baseURL: WebAddress("http://127.0.0.1:8080")!,
            playlists: playlists.map { Playlist(id: Playlist.ID($0)!, title: $0) },
            group: Group.ID("de")!)
        return try await YouTubeCollector(settings: settings)
            .collect(occasion, with: Fetcher(transport: transport))
    }

    /// One run, and what it brings kept.
    @discardableResult
    mutating func run(at now: String, _ channel: ScriptedChannel) async throws -> Harvest {
        let harvest = try await harvest(at: now, from: channel.transport())
        keep(harvest)
        return harvest
    }

    /// Gives the source another name, by which it has told nothing yet.
    mutating func rename() {
        others += kept.values
        (kept, readings, items, watermark) = ([:], [:], [:], nil)
    }

    /// Has a month of a video told by another source.
    mutating func tellByAnother(_ sample: Sample) {
        others.append(sample)
    }

    /// Why a run fails, in words.
    func failure(at now: String, _ channel: ScriptedChannel) async -> String {
        do {
            _ = try await harvest(at: now, from: channel.transport())
            return "nothing"
        } catch {
            return "\(error)"
        }
    }

    private mutating func keep(_ harvest: Harvest) {
        if let mark = harvest.watermark { watermark = mark }
        for reading in harvest.readings { readings[reading.item] = reading }
        for item in harvest.items { items[item.name] = item }
        for sample in harvest.samples {
            let slot = Slot(video: sample.account.item!.text, month: "\(sample.month)")
            kept[slot] = sample
        }
    }
}
