/// A stranger's words, made fit to stand in a message of ours.
enum PlainWords {
    /// The text on one line, without markup and control characters, at most so many characters.
    static func cleaned(_ text: String, atMost length: Int = 200) -> String? {
        let words = withoutMarkup(text).split(whereSeparator: isSpace).map(String.init)
        let line = words.joined(separator: " ")
        guard !line.isEmpty else { return nil }
        guard line.count > length else { return line }
        return line.prefix(length - 1).trimmingSuffix { $0 == " " } + "…"
    }

    /// A `<` that no `>` follows is a sign for "less than".
    private static func withoutMarkup(_ text: String) -> String {
        var rest = text[...]
        var plain = ""
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            plain += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }

    /// Characters that show nothing, or change the direction of others, separate words too.
    private static func isSpace(_ character: Character) -> Bool {
        character.isWhitespace
            || character.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse,
                    .surrogate, .unassigned:
                    true
                default: false
                }
            }
    }
}

extension Substring {
    /// The text without the characters at its end that a rule holds for.
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
