import Testing

@testable import CommonMark

@Suite("Headings")
struct HeadingTests {
    @Test(
        "An id is made as GitLab makes it",
        arguments: [
            ("This heading has spaces in it", "this-heading-has-spaces-in-it"),
            ("This heading has Unicode in it: 한글", "this-heading-has-unicode-in-it-한글"),
            ("3.5 in it (and parentheses)", "35-in-it-and-parentheses"),
            ("Fünf, ÄPFEL & ναί", "fünf-äpfel-ναί"),
            ("snake_case -- and - dashes", "snake_case-and-dashes"),
            ("- a -", "-a-"),
            ("  a  ", "a"),
            ("e\u{301}tat", "e\u{301}tat"),
            ("Q1\u{A0}2021 ½", "q12021-"),
            ("a\nb", "ab"),
            ("2021", "anchor-2021"),
            ("🎉 ?!", "-"),
            ("🎉", "section"),
            ("\"><script>", "script"),
        ])
    func ids(text: String, expected: String) {
        #expect(HeadingIDs.bare(text) == expected)
    }

    @Test("The same words get numbers, and no id is given twice")
    func duplicates() throws {
        let headings = try rendered("# a\n# a\n# a-1\n# A!\n# a\n").headings
        #expect(headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "a-3"])
    }

    @Test("Headings are told with level, id and plain text, wherever they stand")
    func outline() throws {
        let headings = try rendered(
            "# A *b* ![d](e)`c`\n> ## F\n\n- ### <b>G</b>\n\nH\ni\n---\n| j |\n|---|\n"
        ).headings
        #expect(
            headings == [
                Heading(level: 1, id: "a-b-c", text: "A b c"),
                Heading(level: 2, id: "f", text: "F"),
                Heading(level: 3, id: "g", text: "G"),
                Heading(level: 2, id: "hi", text: "H i"),
            ])
    }

    @Test("A heading carries its id and its markup")
    func element() throws {
        #expect(try html("## A *b*") == "<h2 id=\"a-b\">A <em>b</em></h2>\n")
    }
}

@Suite("Table of contents")
struct TableOfContentsTests {
    @Test("Headings are nested by their levels, and a level left out leaves no hole")
    func nesting() {
        let levels = [1, 3, 2, 4, 3, 3, 2, 5]
        let headings = levels.enumerated().map { index, level in
            Heading(level: level, id: "h\(index)", text: "\(level)<")
        }
        let link = { (index: Int) in "<a href=\"#h\(index)\">\(levels[index])&lt;</a>" }
        #expect(
            TableOfContents.html(of: headings) == """
                <ul class="section-nav">
                <li>\(link(1))</li>
                <li>\(link(2))
                <ul>
                <li>\(link(3))</li>
                <li>\(link(4))</li>
                <li>\(link(5))</li>
                </ul>
                </li>
                <li>\(link(6))</li>
                </ul>

                """)
    }

    @Test(
        "A paragraph that asks for it becomes the list, with headings still to come",
        arguments: ["[[_TOC_]]", "[[_toc_]]", "[TOC]", "[toc]"])
    func asked(tag: String) throws {
        #expect(
            try html("# A\n\n\(tag)\n\n## Bé\n") == """
                <h1 id="a">A</h1>
                <ul class="section-nav">
                <li><a href="#b%C3%A9">Bé</a></li>
                </ul>
                <h2 id="bé">Bé</h2>

                """)
    }

    @Test("Without headings there is no list")
    func empty() throws {
        #expect(try html("a\n\n[[_TOC_]]\n\nb") == "<p>a</p>\n<p>b</p>\n")
    }

    @Test(
        "Beside other words, in code and as a link it stays what it is",
        arguments: [
            ("see [TOC]", "<p>see [TOC]</p>\n"),
            ("[[__TOC__]]", "<p>[[<strong>TOC</strong>]]</p>\n"),
            ("`[TOC]`", "<p><code>[TOC]</code></p>\n"),
            ("    [TOC]", "<pre><code>[TOC]\n</code></pre>\n"),
            ("[TOC]\n\n[TOC]: /t", "<p><a href=\"/t\">TOC</a></p>\n"),
        ])
    func notAsked(markdown: String, expected: String) throws {
        #expect(try html(markdown) == expected)
    }
}
