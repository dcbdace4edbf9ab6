import Testing

@Suite("Plain Markdown")
struct PlainMarkdownTests {
    @Test(
        "Blocks are written as CommonMark says",
        arguments: [
            ("", ""),
            ("one\ntwo", "<p>one\ntwo</p>\n"),
            ("one  \ntwo\\\nthree", "<p>one<br />\ntwo<br />\nthree</p>\n"),
            ("***", "<hr />\n"),
            ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
            ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
            ("7) a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n"),
            ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
            ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
            ("-", "<ul>\n<li></li>\n</ul>\n"),
            ("    a < b", "<pre><code>a &lt; b\n</code></pre>\n"),
            (
                "```swift x\nlet a\n```",
                "<pre><code class=\"language-swift\">let a\n</code></pre>\n"
            ),
        ])
    func blocks(markdown: String, expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test(
        "Spans are written as CommonMark says",
        arguments: [
            ("*a **b***", "<em>a <strong>b</strong></em>"),
            ("`a  <b`", "<code>a  &lt;b</code>"),
            ("\"a\" & 'b' <3", "&quot;a&quot; &amp; 'b' &lt;3"),
            ("-- ... \"x\"", "-- ... &quot;x&quot;"),
            ("[a *b*](c \"d\")", "<a href=\"c\" title=\"d\">a <em>b</em></a>"),
            ("![a *b*\n`c`](d.png 't')", "<img src=\"d.png\" alt=\"a b c\" title=\"t\" />"),
            ("![a <b>](c)", "<img src=\"c\" alt=\"a &lt;b&gt;\" />"),
            ("&copy;&#0;", "©\u{FFFD}"),
        ])
    func spans(markdown: String, expected: String) throws {
        #expect(try html(markdown) == "<p>\(expected)</p>\n")
    }

    @Test("Raw HTML is left out, and says so")
    func rawHTML() throws {
        let omitted = "<!-- raw HTML omitted -->"
        #expect(try html("<script>alert(1)</script>\n") == omitted + "\n")
        #expect(try html("a <b>c</b>") == "<p>a \(omitted)c\(omitted)</p>\n")
    }

    @Test("Any kind of line end means the same", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let lines = ["# a", "", "b", "c", "", "| d |", "|---|", "", "```", "e", "```", ""]
        let expected = try html(lines.joined(separator: "\n"))
        #expect(try html(lines.joined(separator: end)) == expected)
        #expect(expected.contains("<p>b\nc</p>\n<table>"))
    }

    @Test("A byte order mark is no text, and NUL is a replacement character")
    func oddCharacters() throws {
        #expect(try html("\u{FEFF}# a\0b") == "<h1 id=\"ab\">a\u{FFFD}b</h1>\n")
    }
}
