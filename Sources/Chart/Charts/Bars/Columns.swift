import Measures

/// Turns twelve readings into columns on the scales.
struct Columns {
    let words: YearWords
    let frame: Frame
    let scale: ValueScale
    let bands: BandScale

    /// The height of the outline of a month without data.
    static let gapHeight = 24

    /// The columns from left to right.
    func columns() -> [Column] {
        let peaks = words.peaks.map(\.month)
        let zero = position(of: .zero)
        return words.series.months.enumerated().map { index, reading in
            let content = content(of: reading)
            let tip = tip(of: content, zero: zero)
            return Column(
                month: reading.month, content: content,
                words: words.name(of: reading.month) + " " + words.value(of: reading),
                isPeak: peaks.contains(reading.month), middle: bands.middle(index),
                width: bands.barWidth, zero: zero, tip: tip,
                marker: reading.previous.map(position), hangs: tip > zero)
        }
    }

    /// A month before the series began is blank when it has no value, and so are all months of a
    /// year without any: twelve outlines would say no more than the subtitle.
    private func content(of reading: MonthReading) -> Column.Content {
        if let amount = reading.amount {
            return reading.state == .partial
                ? .unfinished(amount, grows: !words.series.isStock) : .value(amount)
        }
        let isExpected = reading.isOver && !words.series.isBeforeStart(reading)
        return isExpected && words.series.hasData ? .gap : .blank
    }

    /// A bar of a value that isn't zero is at least one unit long, so that it can be seen.
    private func tip(of content: Column.Content, zero: Int) -> Int {
        switch content {
        case .value(let amount), .unfinished(let amount, grows: _):
            if amount == .zero { return zero }
            let end = position(of: amount)
            return amount > .zero ? min(end, zero - 1) : max(end, zero + 1)
        case .gap:
            let hangs = scale.reachesBelowZero && !scale.reachesAboveZero
            return hangs ? zero + Self.gapHeight : zero - Self.gapHeight
        case .blank: return zero
        }
    }

    private func position(of amount: Amount) -> Int {
        frame.plotBottom - scale.height(of: amount, length: frame.plotHeight)
    }
}
