/// Markdown that people copy and read: as few backslashes as possible, and nothing that means more
/// than its words in a paragraph or a table cell.
enum MarkdownSnippet {
    /// Words for an image's alternative text, on one line.
    static func text(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { safe, scalar in
            if isControl(scalar) {
                safe += " "
            } else {
                if special.contains(scalar) { safe += "\\" }
                safe.unicodeScalars.append(scalar)
            }
        }
    }

    /// A URL for the brackets behind; what would end it is written in percents.
    static func url(_ url: String) -> String {
        url.utf8.reduce(into: "") { safe, byte in
            let isKept = byte > 0x20 && byte < 0x7F && !broken.contains(byte)
            if isKept {
                safe.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                safe += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
            || "\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    }

    private static let special = Array("\\[]*_`~<>&|$".unicodeScalars)
    private static let broken = Array("()<>\\|\"`".utf8)
}
