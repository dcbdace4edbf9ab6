/// Bytes that are looked for among others.
struct Needle: Hashable, Sendable {
    /// When bytes count as found.
    enum Match: Hashable, Sendable {
        /// Byte by byte.
        case exact
        /// Byte by byte, and no ASCII letter or digit stands before or after.
        case wholeWord
        /// A whole word in which small and capital ASCII letters count as the same.
        ///
        /// An escape such as the `%40` of an address or the `\n` of JSON ends what stands before.
        case name
    }

    let bytes: [UInt8]
    let match: Match

    init(_ bytes: [UInt8], _ match: Match) {
        self.bytes = match == .name ? bytes.map(\.lowercase) : bytes
        self.match = match
    }

    /// People's names, the longest first, so that none leaves the tail of another.
    static func names(_ names: [String]) -> [Needle] {
        // Letters beyond ASCII have no case among bytes, so both spellings are looked for.
        let spellings = Set(names.flatMap { [$0, $0.lowercased(), $0.uppercased()] })
        let needles = Set(spellings.filter { !$0.isEmpty }.map { Needle(Array($0.utf8), .name) })
        return needles.sorted { left, right in
            left.bytes.count == right.bytes.count
                ? left.bytes.lexicographicallyPrecedes(right.bytes)
                : left.bytes.count > right.bytes.count
        }
    }

    /// Whether the bytes occur.
    func isFound(in bytes: [UInt8]) -> Bool { position(in: bytes, from: 0) != nil }

    /// The bytes with a mark wherever these ones occurred, and how often that was.
    func replaced(in bytes: [UInt8], by mark: [UInt8]) -> (bytes: [UInt8], count: Int) {
        guard var position = position(in: bytes, from: 0) else { return (bytes, 0) }
        var result: [UInt8] = []
        var start = 0
        var count = 0
        while true {
            result += bytes[start..<position]
            result += mark
            count += 1
            start = position + self.bytes.count
            guard let next = self.position(in: bytes, from: start) else { break }
            position = next
        }
        return (result + bytes[start...], count)
    }

    private func position(in haystack: [UInt8], from start: Int) -> Int? {
        guard let first = bytes.first, haystack.count >= bytes.count else { return nil }
        var index = start
        let last = haystack.count - bytes.count
        while index <= last {
            if folded(haystack[index]) == first, isMatch(in: haystack, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func isMatch(in haystack: [UInt8], at index: Int) -> Bool {
        for offset in bytes.indices where folded(haystack[index + offset]) != bytes[offset] {
            return false
        }
        let end = index + bytes.count
        return switch match {
        case .exact: true
        case .wholeWord: !haystack.endsInWord(before: index) && !haystack.beginsWord(at: end)
        case .name:
            (!haystack.endsInWord(before: index) || haystack.endsInEscape(before: index))
                && !haystack.beginsWord(at: end)
        }
    }

    private func folded(_ byte: UInt8) -> UInt8 { match == .name ? byte.lowercase : byte }
}

extension [UInt8] {
    fileprivate func endsInWord(before index: Int) -> Bool {
        index > 0 && self[index - 1].isLetterOrDigit
    }

    fileprivate func beginsWord(at index: Int) -> Bool {
        index < count && self[index].isLetterOrDigit
    }

    /// Whether `%40`, `\n`, `\u0040` or the like stands before a place.
    fileprivate func endsInEscape(before index: Int) -> Bool {
        [("%", 2), ("\\", 1), ("\\u", 4)].contains { mark, length in
            let start = index - length - mark.utf8.count
            return start >= 0 && self[start..<(index - length)].elementsEqual(mark.utf8)
                && (length == 1 || self[(index - length)..<index].allSatisfy(\.isHexadecimal))
        }
    }
}

extension UInt8 {
    /// The small letter for a capital one of ASCII.
    fileprivate var lowercase: UInt8 { (65...90).contains(self) ? self + 32 : self }

    fileprivate var isHexadecimal: Bool {
        (48...57).contains(self) || (97...102).contains(lowercase)
    }

    /// Whether it is a letter or a digit of ASCII.
    fileprivate var isLetterOrDigit: Bool {
        (48...57).contains(self) || (97...122).contains(lowercase)
    }
}
