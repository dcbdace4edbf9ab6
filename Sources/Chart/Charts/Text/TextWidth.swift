/// The weight of a text's strokes.
enum FontWeight: Sendable {
    case regular
    case bold
}

/// How a text is set.
struct Font: Hashable, Sendable {
    let size: Int
    let weight: FontWeight

    init(size: Int, weight: FontWeight = .regular) {
        self.size = size
        self.weight = weight
    }

    static let title = Font(size: 16, weight: .bold)
    static let largeTitle = Font(size: 26, weight: .bold)
    static let axis = Font(size: 12)
    static let label = Font(size: 11)
    static let peakLabel = Font(size: 11, weight: .bold)
    /// What axis and value labels become in small images.
    static let large = Font(size: 19)
    static let largePeak = Font(size: 19, weight: .bold)
}

/// How wide a text will be, in thousandths of a unit, without any font at hand.
enum TextWidth {
    /// What to expect.
    static func mean(_ text: String, _ font: Font) -> Int {
        font.size * sum(text) { font.weight == .bold ? $0.boldMean : $0.mean }
    }

    /// What to reserve, so that it fits in any of the fonts.
    static func widest(_ text: String, _ font: Font) -> Int {
        font.size * sum(text) { font.weight == .bold ? $0.boldWidest : $0.widest }
    }

    /// What to expect with some room to spare, by which titles are wrapped and cut.
    static func comfortable(_ text: String, _ font: Font) -> Int { mean(text, font) * 106 / 100 }

    private static func sum(_ text: String, _ width: (GlyphWidth) -> UInt16) -> Int {
        var sum = 0
        for scalar in text.unicodeScalars { sum += Int(width(GlyphWidth.of(scalar))) }
        return sum
    }
}

extension GlyphWidth {
    /// The width of a character, measured or else guessed from its kind.
    static func of(_ scalar: Unicode.Scalar) -> GlyphWidth {
        let code = scalar.value
        if code < 0x7F { return code < 0x20 ? zero : ascii[Int(code) - 0x20] }
        if let measured = beyondASCII[code] { return measured }
        // Latin letters need no look at their properties, which is slow.
        if code < 0x300 { return other }
        if scalar.isInvisible || scalar.isMark { return zero }
        if scalar.isIdeographic { return ideograph }
        return scalar.isPictograph ? pictograph : other
    }

    private static let zero = same(0)
    private static let ideograph = same(1_000)
    private static let pictograph = same(1_300)
    private static let other = same(640)

    private static func same(_ width: UInt16) -> GlyphWidth {
        GlyphWidth(width, width, width, width)
    }
}
