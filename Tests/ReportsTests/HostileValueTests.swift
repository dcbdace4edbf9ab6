import Measures
import Testing

@testable import Reports

@Suite("Values that look like markup")
struct HostileValueTests {
    /// Titles as nobody writes them, and the text that a reader has to see.
    static let titles: [(written: String, seen: String)] = [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("]]> --> ](x) ![y](z)", "]]&gt; --&gt; ](x) ![y](z)"),
        ("| a | b |", "| a | b |"),
        ("*stars* _under_ `code` ~~gone~~", "*stars* _under_ `code` ~~gone~~"),
        ("# no heading", "# no heading"),
        ("{{site_title}} {{{x}}}", "{{site_title}} {{{x}}}"),
        ("a\u{202E}b\u{200F}c\u{FEFF}", "abc"),
        ("&amp; &lt;b&gt;", "&amp;amp; &amp;lt;b&amp;gt;"),
        ("line\nend\ttab", "line end tab"),
        ("back\\slash\\", "back\\slash\\"),
        ("https://example.com", "https://example.com"),
    ]

    @Test("A group's title is only text in words, headings, links and cells", arguments: titles)
    func everywhere(title: (written: String, seen: String)) throws {
        var site = TestSite(
            """
            Words {{#groups}}{{group}}{{/groups}}.

            {{#groups}}
            ## {{group}}

            [{{group}}](x.html "{{group}}")

            | A | B |
            |---|---|
            | {{#charts}}{{group}}{{/charts}} | {{group}} |
            {{/groups}}
            """)
        site.groups = [Group(id: Group.ID("de")!, title: title.written)]
        let body = try site.body()
        #expect(body.contains("<p>Words \(title.seen).</p>"))
        #expect(body.contains(">\(title.seen)</h2>"))
        let quoted = title.seen.replacing("\"", with: "&quot;")
        #expect(body.contains("<a href=\"x.html\" title=\"\(quoted)\">\(title.seen)</a>"))
        #expect(body.ranges(of: "<td>\(title.seen)</td>").count == 2)
        #expect(!body.contains("<script") && !body.contains("<em>") && !body.contains("<img"))
    }

    @Test("A value in a link's destination stays one destination")
    func destination() throws {
        var site = TestSite("[a]({{base_url}}/x)")
        site.baseURL = "https://example.com/a) [b](javascript:alert(1)"
        #expect(
            try site.body()
                == "<p><a href=\"https://example.com/a)%20%5Bb%5D(javascript:alert(1)/x\">a</a></p>\n"
        )
    }

    @Test(
        "A report's title and description are only text in the layout",
        arguments: [
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("]]> | *a*", "]]&gt; | *a*"), ("\"q\" 'q'", "&quot;q&quot; &#39;q&#39;"),
            ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("{{title}}", "{{title}}"),
            ("{{{content}}}", "{{{content}}}"), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
        ])
    func layout(written: String, seen: String) throws {
        let quoted = "'" + written.replacing("'", with: "''") + "'"
        var site = TestSite("", matter: "title: \(quoted)\ndescription: \(quoted)\nnav: 1")
        site.title = written
        let page = Array(try site.text().utf8)
        for part in [
            "<title>\(seen)|\(seen)</title><h1>\(seen)</h1>", "content=\"\(seen)\">",
            "<nav>[\(seen) index.html here]</nav>",
        ] {
            #expect(page.firstRange(of: Array(part.utf8)) != nil, "\(part)")
        }
    }

    @Test("A report can't write HTML of its own")
    func rawHTML() throws {
        #expect(try TestSite("<script>x</script>\n\n<b>y</b>").body().contains("<script") == false)
    }
}
