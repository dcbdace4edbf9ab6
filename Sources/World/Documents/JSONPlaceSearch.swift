/// Looks for the line on which a value stands.
struct JSONPlaceSearch {
    private var bytes: JSONBytes

    init(_ bytes: [UInt8]) {
        self.bytes = JSONBytes(bytes)
    }

    /// The line of the value that keys and positions lead to, or of the last on the way to it.
    mutating func line(of path: ArraySlice<String>) -> Int {
        var path = path
        bytes.skipSpace()
        var line = bytes.line
        while let wanted = path.popFirst(), enter(wanted) {
            line = bytes.line
        }
        return line
    }

    /// Goes to the beginning of the value at a key or position of the object or list at hand.
    private mutating func enter(_ wanted: String) -> Bool {
        switch bytes.current {
        case UInt8(ascii: "{"): enterMember(wanted)
        case UInt8(ascii: "["): enterElement(wanted)
        default: false
        }
    }

    private mutating func enterMember(_ wanted: String) -> Bool {
        repeat {
            bytes.advance()
            bytes.skipSpace()
            guard bytes.current == UInt8(ascii: "\"") else { return false }
            let key = bytes.string()
            bytes.skipSpace()
            bytes.advance()
            bytes.skipSpace()
            if key == wanted { return true }
            bytes.skipValue()
        } while bytes.current == UInt8(ascii: ",")
        return false
    }

    private mutating func enterElement(_ wanted: String) -> Bool {
        var index = 0
        repeat {
            bytes.advance()
            bytes.skipSpace()
            if String(index) == wanted { return bytes.current != UInt8(ascii: "]") }
            bytes.skipValue()
            index += 1
        } while bytes.current == UInt8(ascii: ",")
        return false
    }
}
