/// The title as it is drawn.
struct Headline: Hashable, Sendable {
    let lines: [String]
    let isRightToLeft: Bool
    /// Whether it still fits on its line when enlarged for small images.
    let fitsEnlarged: Bool

    init(_ title: CleanText, ending: String) {
        let breaker = LineBreaker(width: Self.room, font: .title, lines: 2)
        lines = breaker.lines(of: title.visible, ending: ending)
        isRightToLeft = title.isRightToLeft
        fitsEnlarged =
            lines.count == 1
            && TextWidth.comfortable(lines[0], .largeTitle) <= Self.room
    }

    private static let room = (Frame.right - Frame.padding) * 1_000
}
