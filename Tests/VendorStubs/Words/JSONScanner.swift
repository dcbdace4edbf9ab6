/// Reads JSON from its front; quick, since the vendors' descriptions are long.
struct JSONScanner {
    /// This is no JSON.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value that there is.
    mutating func whole() throws -> JSON {
        let value = try value()
        guard next() == nil else { throw Fault() }
        return value
    }

    private mutating func value() throws -> JSON {
        switch next() {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try list()
        case UInt8(ascii: "\""): .text(try text())
        case UInt8(ascii: "t"): try word("true", .flag(true))
        case UInt8(ascii: "f"): try word("false", .flag(false))
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func object() throws -> JSON {
        var values: [String: JSON] = [:]
        index += 1
        if take("}") { return .object(values) }
        repeat {
            guard next() == UInt8(ascii: "\"") else { throw Fault() }
            let key = try text()
            guard take(":") else { throw Fault() }
            values[key] = try value()
        } while take(",")
        guard take("}") else { throw Fault() }
        return .object(values)
    }

    private mutating func list() throws -> JSON {
        var values: [JSON] = []
        index += 1
        if take("]") { return .list(values) }
        repeat { values.append(try value()) } while take(",")
        guard take("]") else { throw Fault() }
        return .list(values)
    }

    private mutating func text() throws -> String {
        index += 1
        var units: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: units, as: UTF8.self) else { throw Fault() }
                return text
            }
            units += byte == UInt8(ascii: "\\") ? try escape() : [byte]
        }
        throw Fault()
    }

    /// The bytes of what stands behind a backslash.
    private mutating func escape() throws -> [UInt8] {
        guard index < bytes.count else { throw Fault() }
        let letter = bytes[index]
        index += 1
        if let plain = Self.escapes[letter] { return [plain] }
        guard letter == UInt8(ascii: "u") else { throw Fault() }
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: Array("\\u".utf8)) {
            index += 2
            units.append(try codeUnit())
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private mutating func codeUnit() throws -> UInt16 {
        let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else { throw Fault() }
        index += 4
        return unit
    }

    private mutating func number() throws -> JSON {
        let digits = bytes[index...].prefix { Self.numeric.contains($0) }
        let text = String(decoding: digits, as: UTF8.self)
        index += digits.count
        if let whole = Int64(text) { return .whole(whole) }
        guard let decimal = Double(text) else { throw Fault() }
        return .decimal(decimal)
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        guard bytes[index...].starts(with: word.utf8) else { throw Fault() }
        index += word.utf8.count
        return value
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next() == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    /// The next byte that is no white space.
    private mutating func next() -> UInt8? {
        while index < bytes.count, Self.blanks.contains(bytes[index]) { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    private static let numeric = Set("+-.0123456789eE".utf8)
    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
}
