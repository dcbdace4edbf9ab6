/// Looks for a key that stands twice in one object.
struct JSONKeyScan {
    /// A key with the lines on which it stands.
    struct Double {
        let key: String
        let firstLine: Int
        let line: Int
    }

    private var bytes: JSONBytes
    /// The keys of each object that is open, with their lines; nil for a list.
    private var open: [[String: Int]?] = []
    private var isKeyNext = false

    init(_ bytes: [UInt8]) {
        self.bytes = JSONBytes(bytes)
    }

    /// The first key in the text that stands twice; there is no recursion that could go too deep.
    mutating func firstDouble() -> Double? {
        while let byte = bytes.current {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): begin(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): end()
            case UInt8(ascii: ","):
                isKeyNext = open.last.map { $0 != nil } ?? false
                bytes.advance()
            case UInt8(ascii: "\""):
                if let double = string() { return double }
            default: bytes.advance()
            }
        }
        return nil
    }

    private mutating func begin(_ byte: UInt8) {
        isKeyNext = byte == UInt8(ascii: "{")
        open.append(isKeyNext ? [:] : nil)
        bytes.advance()
    }

    private mutating func end() {
        isKeyNext = false
        _ = open.popLast()
        bytes.advance()
    }

    private mutating func string() -> Double? {
        guard isKeyNext, !open.isEmpty else {
            bytes.skipString()
            return nil
        }
        isKeyNext = false
        let line = bytes.line
        let key = bytes.string()
        let first = open[open.count - 1]?.updateValue(line, forKey: key)
        return first.map { Double(key: key, firstLine: $0, line: line) }
    }
}
