/// The message under the title, in two pieces: small images leave out the second.
struct Subtitle: Hashable, Sendable {
    let always: String
    let ifRoom: String

    /// Fits as many of the parts as there is room for, in their order.
    init(_ message: [String], isSample: Bool, key: String?) {
        var parts = message
        if let first = parts.first { parts[0] = first.capitalisedAtStart }
        if isSample { parts.insert("Sample data", at: 0) }
        let taken = key.map { TextWidth.comfortable($0, .axis) + Self.keyRoom } ?? 0
        let widths = parts.map { TextWidth.comfortable($0, Self.unit) }
        let count = Self.count(of: widths, enlargedTo: Font.axis.size, within: Self.room - taken)
        let lasting = Self.count(
            of: Array(widths.prefix(count)), enlargedTo: Font.large.size, within: Self.room)
        let breaker = LineBreaker(width: Self.room - taken, font: .axis, lines: 1)
        let first = breaker.lines(of: parts.prefix(lasting).joined(separator: Self.separator))[0]
        // The space stays with the first piece: some renderers drop it at the start of a second.
        always = lasting == count ? first : first + " "
        ifRoom =
            lasting == count
            ? "" : "· " + parts[lasting..<count].joined(separator: Self.separator)
    }

    private static let separator = " · "
    private static let unit = Font(size: 1)
    private static let separatorWidth = TextWidth.comfortable(separator, unit)
    private static let room = (Frame.right - Frame.padding) * 1_000
    /// The marker in the key and the space before it.
    private static let keyRoom = 48_000

    /// How many parts fit on one line; the first stays in any case and is cut if need be.
    private static func count(of widths: [Int], enlargedTo size: Int, within room: Int) -> Int {
        var used = 0
        for (index, width) in widths.enumerated() {
            used += width * size
            if used > room, index > 0 { return index }
            used += separatorWidth * size
        }
        return widths.count
    }
}
