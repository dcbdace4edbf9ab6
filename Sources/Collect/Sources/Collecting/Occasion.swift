package import Measures

/// What a collector has to know of the moment, besides its settings.
package struct Occasion: Sendable {
    /// How the configuration calls the source.
    package let source: SourceName
    /// The moment of the run.
    package let now: Timestamp
    /// The day from which everything is to be asked for again, if somebody wants that.
    package let since: Day?
    /// How far the source has been read; nil before its first success.
    package let watermark: Watermark?
    /// What the store keeps of the source.
    package let kept: KeptFigures

    package init(
        source: SourceName, now: Timestamp, since: Day? = nil, watermark: Watermark? = nil,
        kept: KeptFigures = KeptFigures()
    ) {
        self.source = source
        self.now = now
        self.since = since
        self.watermark = watermark
        self.kept = kept
    }
}

/// What the store keeps of one source, as far as a collector needs it.
package struct KeptFigures: Sendable {
    /// What the source itself told last: the samples of the last fourteen months and of all months
    /// from `since` on; of all months where it may tell any of them again.
    package let samples: [Sample]
    /// What other sources told last, of the same months; a source may have had another name.
    package let samplesOfOthers: [Sample]
    /// Whether anything at all is kept: samples of any month, readings or issues.
    package let hasFigures: Bool
    /// The last reading of every item.
    package let readings: [ItemName: Reading]
    /// Every item that was ever seen.
    package let items: [ItemName: Item]

    package init(
        samples: [Sample] = [], samplesOfOthers: [Sample] = [], hasFigures: Bool = false,
        readings: [ItemName: Reading] = [:], items: [ItemName: Item] = [:]
    ) {
        self.samples = samples
        self.samplesOfOthers = samplesOfOthers
        self.hasFigures = hasFigures
        self.readings = readings
        self.items = items
    }
}
