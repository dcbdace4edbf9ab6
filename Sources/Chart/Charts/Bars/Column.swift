import Measures

/// One month as the chart shows it: where its bar stands and what is beside it.
struct Column: Hashable, Sendable {
    /// What there is to show of a month.
    enum Content: Hashable, Sendable {
        case value(Amount)
        /// Not over; its value grows until it is, unless it is a stock's.
        case unfinished(Amount, grows: Bool)
        /// Over, but nothing is known.
        case gap
        /// Not begun, or before the series began.
        case blank
    }

    let month: Month
    let content: Content
    /// The month and its exact value in words.
    let words: String
    let isPeak: Bool
    /// The horizontal middle of the bar.
    let middle: Int
    let width: Int
    /// Where zero lies.
    let zero: Int
    /// The end of the bar, or of the outline of a gap; zero's place if there is neither.
    let tip: Int
    /// Where the year before lies.
    let marker: Int?
    /// Whether the column hangs from zero instead of standing on it.
    let hangs: Bool

    var left: Int { middle - width / 2 }

    /// How tall the bar is.
    var length: Int { abs(tip - zero) }
}
