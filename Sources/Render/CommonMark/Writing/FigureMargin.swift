/// The spaces and line ends between words and a figure, which end no line once they are apart.
enum FigureMargin {
    /// The words without it.
    static func removed(from words: String) -> String {
        var rest = words.utf8[...]
        while true {
            if let first = rest.first, isSpace(first) {
                rest = rest.dropFirst()
            } else if let last = rest.last, isSpace(last) {
                rest = rest.dropLast()
            } else if rest.starts(with: lineBreak) {
                rest = rest.dropFirst(lineBreak.count)
            } else if rest.suffix(lineBreak.count).elementsEqual(lineBreak) {
                rest = rest.dropLast(lineBreak.count)
            } else {
                return String(rest) ?? words
            }
        }
    }

    private static var lineBreak: String.UTF8View { "<br />".utf8 }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }
}
