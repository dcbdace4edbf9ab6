import Foundation

/// The bytes of a JSON text with a position in them, and the line of that position.
///
/// It expects text that `JSONDecoder` takes; any other ends the walk early, but never traps.
struct JSONBytes {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte at the position, or nil at the end.
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func advance() {
        if current == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    /// Goes on to the next byte that means something between values: a mark or a value's first.
    mutating func skipSpace() {
        while let current, current <= UInt8(ascii: " ") { advance() }
    }

    /// Passes a string, from quotation mark to quotation mark.
    mutating func skipString() {
        advance()
        while let byte = current, byte != UInt8(ascii: "\"") {
            advance()
            if byte == UInt8(ascii: "\\") { advance() }
        }
        advance()
    }

    /// Passes a string and gives its text with the escapes resolved.
    mutating func string() -> String {
        let start = position
        skipString()
        let literal = bytes[min(start, bytes.count)..<min(position, bytes.count)]
        guard literal.contains(UInt8(ascii: "\\")) else {
            return String(decoding: literal.dropFirst().dropLast(), as: UTF8.self)
        }
        return (try? JSONDecoder().decode(String.self, from: Data(literal)))
            ?? String(decoding: literal, as: UTF8.self)
    }

    /// Passes a whole value, however deep.
    mutating func skipValue() {
        var depth = 0
        skipSpace()
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                advance()
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
                if depth == 0 { return }
                if byte != UInt8(ascii: ",") { depth -= 1 }
                advance()
            default: advance()
            }
        }
    }
}
