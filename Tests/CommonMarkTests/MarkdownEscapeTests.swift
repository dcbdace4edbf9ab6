import Testing

@testable import CommonMark

/// Numbers that look random and are the same in every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) << 32 | state >> 32
    }
}

@Suite("Escaping for Markdown")
struct MarkdownEscapeTests {
    private static let bits = [
        "*", "_", "`", "```", "#", "# ", ">", "-", "- ", "---", "===", "1. ", "1)", "+ ", "|", "||",
        "\\", "\\|", "[", "]", "](", ")", "(", "<", ">", "<script>", "</p>", "<b>", "<!--", "-->",
        "&", "&amp;", "&#42;", ";", "\"", "'", "!", "![", "~~", "~~~", "$", "%", "\n", "\r\n",
        "\n\n", "\t", " ", "  ", "    ", "\0", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}",
        "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{FEFF}", "\u{A0}", "a", "B", "0", "é",
        "한", "🎉", "e\u{301}", "{{", "}}", "[[_TOC_]]", "[TOC]", "http://x.y", "a@b.c", "[x]: /u",
        "chart:a", "javascript:", ":", "/", "=", "^", "@", "?", ",", ".",
    ]

    private static func hostileText(_ numbers: inout Numbers) -> String {
        (0..<Int.random(in: 1...12, using: &numbers))
            .compactMap { _ in bits.randomElement(using: &numbers) }
            .joined()
    }

    /// What is left of a text: on one line, and without what turns the direction of writing.
    private static func shown(_ text: String) -> String {
        let removed: Set<Unicode.Scalar> = [
            "\u{61C}", "\u{200E}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{FEFF}",
        ]
        let spaces: Set<Unicode.Scalar> = [
            "\n", "\r", "\t", "\0", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}",
        ]
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !removed.contains(scalar) {
            shown.append(spaces.contains(scalar) ? " " : scalar)
        }
        return HTMLText.escaped(String(shown))
    }

    @Test("Any text comes out as it is, in paragraph, heading, cell, link and picture")
    func anyText() throws {
        var numbers = Numbers(state: 2021)
        for _ in 0..<400 {
            let text = Self.hostileText(&numbers)
            let value = MarkdownEscape.escape(text)
            let shown = Self.shown(text)
            guard !shown.isEmpty else { continue }
            #expect(try html(value) == "<p>\(shown)</p>\n")
            #expect(try html("a\n\(value)b") == "<p>a\n\(shown)b</p>\n")
            #expect(try html("- \(value)") == "<ul>\n<li>\(shown)</li>\n</ul>\n")
            let heading = try html("## \(value)")
            #expect(heading.hasPrefix("<h2 id=\""))
            #expect(heading.hasSuffix("\">\(shown)</h2>\n"))
            let row = try html("|\(value)|\(value)|\n|-|-|\n| *\(value)x* |\(value)|")
            #expect(row.contains("<th>\(shown)</th>\n<th>\(shown)</th>\n</tr>"))
            #expect(row.contains("\(shown)x"))
            #expect(row.contains("<td>\(shown)</td>\n</tr>"))
            #expect(try html("[\(value)](/u)") == "<p><a href=\"/u\">\(shown)</a></p>\n")
            #expect(
                try html("![\(value)](/u \"\(value)\")")
                    == "<p><img src=\"/u\" alt=\"\(shown)\" title=\"\(shown)\" /></p>\n")
        }
    }

    @Test("As a link's destination any text is one URL")
    func destination() throws {
        var numbers = Numbers(state: 7)
        for _ in 0..<200 {
            let value = MarkdownEscape.escape(Self.hostileText(&numbers))
            let link = try html("[a](/x/\(value)) b")
            #expect(link.hasPrefix("<p><a href=\"/x/"))
            #expect(link.hasSuffix("\">a</a> b</p>\n"))
            #expect(link.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
        }
    }

    @Test(
        "Punctuation is escaped, and letters are left alone",
        arguments: [
            ("", ""),
            ("Größe 12", "Größe&#32;12"),
            ("*a*", "\\*a\\*"),
            ("a|b\\c\\", "a&#124;b\\\\c&#92;"),
            ("a\r\nb", "a&#32;&#32;b"),
            ("\u{202A}a\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}", "a"),
            ("\u{200E}\u{200F}\u{61C}\u{FEFF}b\u{200D}c", "b\u{200D}c"),
        ])
    func examples(text: String, expected: String) {
        #expect(MarkdownEscape.escape(text) == expected)
    }
}
