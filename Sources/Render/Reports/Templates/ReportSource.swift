import Outside

/// The text of a report, parted into its front matter and its body.
///
/// Lines may end as on any system; in here all end with a line feed.
struct ReportSource {
    let head: String
    let body: String
    /// The line of the file on which the body begins.
    let bodyLine: Int

    init(_ text: String, file: String) throws(InputError) {
        let lines = Self.lines(of: text)
        guard let first = lines.first, Self.isFence(first) else {
            throw InputError(
                "a report begins with a line '---', its front matter (title: …), and another"
                    + " '---'.", at: Place(file: file, line: 1, column: 1))
        }
        guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
            throw InputError(
                "the front matter is opened with '---' and never closed with another.",
                at: Place(file: file, line: 1, column: 1))
        }
        head = lines[1..<end].joined(separator: "\n")
        body = lines[(end + 1)...].joined(separator: "\n")
        bodyLine = end + 2
    }

    /// The lines without the byte order mark that some editors write in front.
    private static func lines(of text: String) -> [Substring] {
        let start =
            text.unicodeScalars.first == "\u{FEFF}"
            ? text.unicodeScalars.index(after: text.startIndex) : text.startIndex
        return text[start...].split(
            omittingEmptySubsequences: false, whereSeparator: \.endsLine)
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
