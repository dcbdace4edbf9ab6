/// Reads and writes plain ASCII digits, such as the fixed-width numbers of dates.
enum Digits {
    /// The number that exactly `count` ASCII digits spell, or nil.
    static func number(_ text: Substring, count: Int) -> Int? {
        text.utf8.count == count && areAll(text) ? Int(text) : nil
    }

    /// Whether the text is ASCII digits, at least one, and nothing else.
    static func areAll(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The number with zeros in front until it has `width` digits.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
