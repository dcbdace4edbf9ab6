/// The text of a document by lines, as a parser counts them.
///
/// A line ends at LF, CR or both; all become LF. A byte order mark in front is dropped and NUL
/// becomes U+FFFD, both as CommonMark says, so that bytes here and in the parser are the same.
struct SourceLines {
    let lines: [ArraySlice<UInt8>]

    init(_ text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0: bytes += [0xEF, 0xBF, 0xBD]
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            default: bytes.append(byte)
            }
            previous = byte
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        lines = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// Where the content of a continued line begins, behind the marks of so many block quotes.
    ///
    /// List items continue by indentation alone, so spaces, tabs and `>` are all there can be. Nil
    /// means that a mark is missing: a lazy line, which is part of a paragraph and nothing else.
    func contentStart(ofLine line: Int, behindQuotes quotes: Int) -> Int? {
        let bytes = lines[line]
        var index = bytes.startIndex
        for remaining in stride(from: quotes, through: 0, by: -1) {
            index = bytes[index...].firstIndex { !Self.isBlank($0) } ?? bytes.endIndex
            guard remaining > 0 else { break }
            guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ">") else { return nil }
            index += 1
        }
        return index
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
