/// Makes any text safe to be put into Markdown.
package enum MarkdownEscape {
    /// Markdown that reads as exactly this text, on one line, wherever words may stand.
    ///
    /// That is a paragraph, heading, table cell, link text, link destination or title. Line ends,
    /// tabs and other control characters become spaces; characters that turn the direction of
    /// writing, and byte order marks, are left out.
    package static func escape(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { !isInvisible($0) }
        var escaped = scalars.dropLast().map(written).joined()
        if let last = scalars.last {
            // A backslash here might hide a pipe that the author ends a cell with.
            escaped += last == "\\" ? entity(last) : written(last)
        }
        return escaped
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case _ where isSpace(scalar): entity(" ")
        case "|": entity(scalar)
        case _ where isPunctuation(scalar): "\\" + String(scalar)
        default: String(scalar)
        }
    }

    private static func entity(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

    /// What becomes a space; as an entity it is kept at both ends of a line and within a URL.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
