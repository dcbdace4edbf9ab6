/// The message under the title, in two pieces: small images leave out the second.
struct Subtitle: Hashable, Sendable {
    /// What is doubtful about the figures, before the message and behind a sign; nil if nothing is.
    let warning: String?
    let always: String
    let ifRoom: String

    /// Fits as many parts of the message as there is room for, in their order.
    init(_ words: YearWords, key: String?) {
        let warning = words.doubt?.capitalisedAtStart
        let parts = Self.parts(of: words)
        let taken = key.map { TextWidth.comfortable($0, .axis) + Self.keyRoom } ?? 0
        let room = Self.room(.axis, beside: warning) - taken
        let widths = parts.map { TextWidth.comfortable($0, Self.unit) }
        let count = max(1, Self.count(of: widths, .axis, within: room))
        let lasting = Self.count(
            of: Array(widths.prefix(count)), .large, within: Self.room(.large, beside: warning))
        // Alone, the first part stays in any case and is cut if need be; a warning can do without.
        let kept = max(warning == nil ? 1 : 0, lasting)
        let breaker = LineBreaker(width: room, font: .axis, lines: 1)
        let pieces = [parts[..<kept], parts[kept..<count]].map { parts in
            breaker.lines(of: parts.joined(separator: Self.separator))[0]
        }
        self.warning = warning
        let first = (warning == nil || kept == 0 ? "" : Self.mark) + pieces[0]
        // The space stays with the first piece: some renderers drop it at the start of a second.
        always = kept == count || kept == 0 ? first : first + " "
        ifRoom = kept == count ? "" : Self.mark + pieces[1]
    }

    /// What the sign before a warning takes from the line.
    var indent: Int { warning == nil ? 0 : Self.signRoom }

    private static func parts(of words: YearWords) -> [String] {
        var parts = words.message
        if let first = parts.first { parts[0] = first.capitalisedAtStart }
        return (words.isSample ? ["Sample data"] : []) + parts
    }

    private static let mark = "· "
    private static let separator = " · "
    private static let unit = Font(size: 1)
    private static let separatorWidth = TextWidth.comfortable(separator, unit)
    /// The marker in the key and the space before it.
    private static let keyRoom = 48_000
    private static let signRoom = 24

    /// The width of the line in a font, without what a warning takes.
    private static func room(_ font: Font, beside warning: String?) -> Int {
        let room = (Frame.right - Frame.padding) * 1_000
        guard let warning else { return room }
        let bold = Font(size: font.size, weight: .bold)
        return room - signRoom * 1_000 - separatorWidth * font.size
            - TextWidth.comfortable(warning, bold)
    }

    /// How many parts fit on one line.
    private static func count(of widths: [Int], _ font: Font, within room: Int) -> Int {
        var used = 0
        for (index, width) in widths.enumerated() {
            used += width * font.size
            if used > room { return index }
            used += separatorWidth * font.size
        }
        return widths.count
    }
}
