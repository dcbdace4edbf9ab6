/// A line and a column of a text, both from 1.
struct TextPosition: Hashable {
    private(set) var line = 1
    private(set) var column = 1

    /// Moves on to the end of a piece of the text.
    mutating func advance(over text: Substring) {
        for character in text {
            column += 1
            guard character.endsLine else { continue }
            line += 1
            column = 1
        }
    }
}

extension Character {
    /// Whether editors begin a new line behind it: LF, CR, or both.
    var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
