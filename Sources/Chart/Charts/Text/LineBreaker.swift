/// Breaks a text into lines of one width, and cuts what is left over.
struct LineBreaker {
    /// How wide a line may be, in thousandths of a unit.
    let width: Int
    let font: Font
    /// How many lines there may be.
    let lines: Int

    /// The lines; if the text is too long, the last one ends in an ellipsis before the ending,
    /// which is always kept.
    func lines(of text: String, ending: String = "") -> [String] {
        let whole = text + ending
        guard !fits(whole) else { return [whole] }
        var rest = Substring(text)
        var finished: [String] = []
        while finished.count < lines - 1, let end = lineEnd(of: rest) {
            finished.append(String(rest[..<end].trimmed))
            rest = rest[end...].trimmed
            if fits(rest + ending) { return finished + [rest + ending] }
        }
        return finished + [cut(rest, ending: ending)]
    }

    private func fits(_ text: some StringProtocol) -> Bool {
        // Thousands of bytes never fit on one line, so a text of a million need not be measured.
        text.utf8.count < 4_000 && TextWidth.comfortable(String(text), font) <= width
    }

    /// The last place to break before the line is full, or nil if there is none.
    private func lineEnd(of text: Substring) -> String.Index? {
        var used = 0
        var end: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if index > text.startIndex, character.isWide { end = index }
            used += TextWidth.comfortable(String(character), font)
            guard used <= width else { break }
            index = text.index(after: index)
            if character == " " || character.isWide, index < text.endIndex { end = index }
        }
        return end
    }

    /// As many whole characters as fit before an ellipsis and the ending.
    private func cut(_ text: Substring, ending: String) -> String {
        let room = width - TextWidth.comfortable("…" + ending, font)
        var used = 0
        let kept = text.prefix { character in
            used += TextWidth.comfortable(String(character), font)
            return used <= room
        }
        return kept.trimmed + "…" + ending
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Character {
    /// Whether a line may break before and after it without a space.
    fileprivate var isWide: Bool { unicodeScalars.contains { $0.isIdeographic } }
}
