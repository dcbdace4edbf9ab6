/// A piece of SVG, written as a literal in which every interpolated text is escaped.
///
/// So what stands in the source is markup and what comes from the data is text, and neither can be
/// taken for the other: `#"<text x="\#(x)">\#(title)</text>"#`.
struct Markup {
    fileprivate(set) var bytes: [UInt8] = []

    /// An empty piece with room for so many bytes.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// The markup as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func += (left: inout Markup, right: Markup) {
        left.bytes.append(contentsOf: right.bytes)
    }

    /// Puts one piece inside another: all of `<g>`, what `content` adds, `</g>`.
    mutating func group(_ start: Markup, content: (inout Markup) -> Void) {
        self += start
        content(&self)
        self += "</g>"
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// The pieces of one literal.
    struct StringInterpolation: StringInterpolationProtocol {
        var markup: Markup

        init(literalCapacity: Int, interpolationCount: Int) {
            markup = Markup(capacity: literalCapacity + interpolationCount * 8)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            markup.append(verbatim: literal)
        }

        mutating func appendInterpolation(_ markup: Markup) { self.markup += markup }

        mutating func appendInterpolation(_ text: String) { markup.append(text) }

        /// Puts in text of our own that is markup already.
        mutating func appendInterpolation(trusted text: String) {
            markup.bytes.append(contentsOf: text.utf8)
        }

        mutating func appendInterpolation(_ number: Int) { markup.append(number) }

        /// Writes half of a number, for lines that lie between two units.
        mutating func appendInterpolation(half doubled: Int) { markup.append(half: doubled) }
    }

    init(stringLiteral literal: StaticString) { append(verbatim: literal) }

    init(stringInterpolation: StringInterpolation) { self = stringInterpolation.markup }
}

/// Straight into the piece, for what a picture has dozens of.
extension Markup {
    /// Adds markup that stands in the source.
    mutating func append(verbatim literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text from the data, escaped.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            guard utf8.contains(where: \.isSpecial) else { return bytes.append(contentsOf: utf8) }
            for byte in utf8 { append(escaping: byte) }
        }
    }

    /// Some hosts refuse any file with an asterisk in it, so that is written as a number too.
    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append(verbatim: "&amp;")
        case UInt8(ascii: "<"): append(verbatim: "&lt;")
        case UInt8(ascii: ">"): append(verbatim: "&gt;")
        case UInt8(ascii: "\""): append(verbatim: "&quot;")
        case UInt8(ascii: "*"): append(verbatim: "&#42;")
        default: bytes.append(byte)
        }
    }

    /// Adds a whole number.
    mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude)
    }

    /// Adds half of a number, for lines that lie between two units.
    mutating func append(half doubled: Int) {
        if doubled < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: doubled.magnitude / 2)
        if !doubled.isMultiple(of: 2) { append(verbatim: ".5") }
    }

    /// Places have up to three digits, so those are written at once.
    private mutating func append(digitsOf number: UInt) {
        if number >= 1_000 { append(digitsOf: number / 1_000) }
        if number >= 100 { append(digit: number / 100 % 10) }
        if number >= 10 { append(digit: number / 10 % 10) }
        append(digit: number % 10)
    }

    private mutating func append(digit: UInt) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
    }
}

extension UInt8 {
    /// Whether it can't stand for itself in text.
    fileprivate var isSpecial: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }
}
