import Measures

/// Everything that a yearly bar chart shows, measured and placed, but without colours.
struct BarPlan: Sendable {
    let headline: Headline
    let subtitle: Subtitle
    let frame: Frame
    let bands: BandScale
    let ticks: [Tick]
    /// Where zero lies.
    let zero: Int
    let columns: [Column]
    let labels: [ValueLabel]
    /// What the markers of the year before are called; nil if there are none.
    let key: String?
    let accessibleName: String
    let description: String

    /// A value that the axis names, and where.
    struct Tick: Hashable, Sendable {
        let label: String
        let y: Int
    }

    /// Whether bars hang below zero, so that the baseline must not cover them.
    var hasNegatives: Bool { zero != frame.plotBottom }

    init(_ words: YearWords) {
        let series = words.series
        let amounts = series.months.compactMap(\.amount) + series.months.compactMap(\.previous)
        let scale = ValueScale(covering: amounts)
        headline = Headline(words.title, ending: words.titleEnding)
        frame = Frame(titleLines: headline.lines.count, hasNegatives: scale.reachesBelowZero)
        ticks = Self.ticks(for: amounts, on: scale, in: frame)
        zero = frame.plotBottom - scale.height(of: .zero, length: frame.plotHeight)
        bands = BandScale(
            left: Self.left(of: ticks), right: Frame.right, count: series.months.count)
        columns = Columns(words: words, frame: frame, scale: scale, bands: bands).columns()
        labels = ValueLabels(columns: columns, bands: bands).labels()
        key = columns.contains { $0.marker != nil } ? series.period.previous.label : nil
        let message = words.message
        subtitle = Subtitle(words, key: key)
        accessibleName = words.accessibleName
        description = words.description(message: message, months: columns.map(\.words))
    }

    /// With nothing but zeros there is one tick; without data there is none.
    private static func ticks(for amounts: [Amount], on scale: ValueScale, in frame: Frame)
        -> [Tick]
    {
        let values = scale.ticks.isEmpty && !amounts.isEmpty ? [.zero] : scale.ticks
        return zip(values, TickLabels.labels(for: values)).map { value, label in
            let height = scale.height(of: value, length: frame.plotHeight)
            return Tick(label: label, y: frame.plotBottom - height)
        }
    }

    /// Room for the widest tick label, whatever the font and however much enlarged.
    private static func left(of ticks: [Tick]) -> Int {
        let widths = ticks.map {
            max(TextWidth.widest($0.label, .axis), TextWidth.mean($0.label, Font(size: 17)))
        }
        return 12 + ((widths.max() ?? 0) + 999) / 1_000 + Self.tickGap
    }

    /// Where the marker in the key begins; nil if there is no key.
    var keyMarker: Int? {
        key.map { key in
            let width = (TextWidth.comfortable(key, .axis) + 999) / 1_000
            return Frame.right - width - 6 - Self.keyMarkerWidth
        }
    }

    static let keyMarkerWidth = 16
    /// The space between tick labels and plot.
    static let tickGap = 8
}
