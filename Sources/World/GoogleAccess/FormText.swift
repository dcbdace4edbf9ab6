/// Names and values as forms send them: everything but letters, digits and four marks in percents.
struct FormText {
    let bytes: [UInt8]

    init(_ items: [(name: String, value: String)]) {
        let pairs = items.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        bytes = Array(pairs.joined(separator: "&").utf8)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            isUnreserved(byte)
                ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        String(byte, radix: 16, uppercase: true)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }
}
