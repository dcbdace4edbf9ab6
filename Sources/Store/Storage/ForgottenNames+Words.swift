extension ForgottenNames {
    /// A text in which every forgotten name that stands as a word of its own is replaced.
    ///
    /// What is no ASCII letter and no digit parts words, so that `@name`, `_name_` and `name-2020`
    /// are found as well. The longest name at a place counts.
    mutating func masked(_ text: String) -> String {
        guard !isEmpty else { return text }
        let bytes = Array(text.utf8)
        var masked: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if let end = end(ofNameAt: place, in: bytes) {
                masked += Self.mark.utf8
                place = end
            } else {
                masked.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: masked, as: UTF8.self)
    }

    /// A label without a name that it is, or that is its value, such as in `who::name`.
    ///
    /// Names of topics have people's names in them by chance, and issues are picked by topics.
    mutating func masked(label: String) -> String {
        let value = label.ranges(of: "::").last?.upperBound ?? label.startIndex
        if contains(label) { return Self.mark }
        return contains(String(label[value...])) ? label[..<value] + Self.mark : label
    }

    /// What stands for a name.
    static let mark = "[forgotten]"

    private static let longestName = 64

    /// Where the longest forgotten name that begins at a place ends; nil if none begins there.
    private mutating func end(ofNameAt start: Int, in bytes: [UInt8]) -> Int? {
        guard Self.beginsNames(bytes[start]),
            start == 0 || !Self.isLetterOrDigit(bytes[start - 1])
        else { return nil }
        let run = bytes[start...].prefix(Self.longestName).prefix(while: Self.belongsToNames)
        for end in stride(from: run.endIndex, to: start, by: -1) {
            let isInsideWord = end < bytes.count && Self.isLetterOrDigit(bytes[end])
            if !isInsideWord, contains(String(decoding: bytes[start..<end], as: UTF8.self)) {
                return end
            }
        }
        return nil
    }

    private static func beginsNames(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "_")
    }

    private static func belongsToNames(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "_-.".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
