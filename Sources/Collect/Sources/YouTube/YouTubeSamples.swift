import Measures
import Outside

/// Turns lifetime totals into views per month.
struct YouTubeSamples {
    private let occasion: Occasion
    private let settings: YouTubeSettings
    /// Whether all playlists could be read.
    private let isWhole: Bool
    private let months: ViewMonths
    /// When the source was read before; nil on the first occasion.
    private let readBefore: Timestamp?

    init(occasion: Occasion, settings: YouTubeSettings, isWhole: Bool) {
        self.occasion = occasion
        self.settings = settings
        self.isWhole = isWhole
        months = ViewMonths(occasion: occasion, group: settings.group)
        // Without a mark there may be readings of an occasion that was not whole.
        readBefore =
            occasion.watermark.flatMap { Timestamp($0.text) }
            ?? occasion.kept.readings.values.map(\.takenAt).max()
    }

    /// What is to be kept of a reading.
    func harvest(of reading: YouTubeReading) throws(CollectError) -> Harvest {
        try reading.refuseNothing(against: occasion.kept)
        var harvest = Harvest(asOf: occasion.now)
        harvest.items = reading.entries.map(item)
        for entry in reading.entries {
            try take(entry, into: &harvest)
        }
        let told = Set(harvest.readings.map(\.item))
        harvest.samples += months.toldAgain { month, name in
            month < occasion.now.day.month || (isWhole && !told.contains(name))
        }
        try check(&harvest)
        harvest.watermark = watermark
        return harvest
    }

    /// The reading before the next one, if it is later than what the mark says now.
    private var watermark: Watermark? {
        guard isWhole, occasion.watermark == nil || readBefore.map({ $0 <= occasion.now }) ?? true
        else { return nil }
        return Watermark("\(occasion.now)")
    }

    private func item(_ entry: YouTubeReading.Entry) -> Item {
        let known = occasion.kept.items[entry.name]
        return Item(
            name: entry.name, title: entry.video?.title ?? known?.title ?? "",
            publishedAt: entry.video?.publishedAt ?? known?.publishedAt, isGone: entry.video == nil)
    }

    /// Takes the views of a video, unless its last reading is from a time to come.
    private func take(
        _ entry: YouTubeReading.Entry, into harvest: inout Harvest
    ) throws(CollectError) {
        guard let total = entry.views else { return }
        guard Plausibility.allows(total) else {
            harvest.diagnostics.append(excess(of: entry.name, total))
            return
        }
        let before = occasion.kept.readings[entry.name]
        if let before, before.takenAt > occasion.now { return }
        if let before, total < before.total {
            harvest.diagnostics.append(fall(of: entry.name, from: before.total, to: total))
        }
        let gain = max(0, total - base(of: entry, before: before, total: total))
        harvest.samples.append(try months.sample(of: entry.name, gaining: gain))
        harvest.readings.append(
            Reading(item: entry.name, total: total, takenAt: occasion.now))
    }

    /// The total from which the new views are counted.
    private func base(
        of entry: YouTubeReading.Entry, before: Reading?, total: Int64
    ) -> Int64 {
        if let before { return before.total }
        guard let published = entry.video?.publishedAt, let readBefore, published > readBefore
        else {
            return total
        }
        return 0
    }

    private func fall(of name: ItemName, from old: Int64, to new: Int64) -> Diagnostic {
        Diagnostic(
            "The views of the video \(name) fell from \(Amount(old).grouped) to"
                + " \(Amount(new).grouped). This counts as no views, and further ones count from"
                + " the new total.")
    }

    private func excess(of name: ItemName, _ total: Int64) -> Diagnostic {
        Diagnostic(
            "YouTube says that the video \(name) has \(Amount(total).grouped) views, more than"
                + " anything counts (\(Amount(Plausibility.highestCount).grouped)); left out.")
    }

    /// Months without views are what differences may well be, so zeros alone are no fault.
    private func check(_ harvest: inout Harvest) throws(CollectError) {
        let check = ArrivalCheck(occasion: occasion, jumpFactor: settings.jumpFactor)
        let findings =
            harvest.samples.contains { $0.value > 0 }
            ? try check.checked(harvest.samples) : check.consistent(harvest.samples)
        harvest.samples = findings.samples
        harvest.diagnostics += findings.diagnostics
    }
}
