import Testing

@testable import CommonMark

/// A table as it is expected, from the cells of its rows.
private func table(_ rows: [[String]], align: [String] = []) -> String {
    let lines = rows.enumerated().map { index, cells in
        let name = index == 0 ? "th" : "td"
        let row = cells.enumerated().map { column, cell in
            let side = column < align.count ? align[column] : ""
            return "<\(name)\(side.isEmpty ? "" : " align=\"\(side)\"")>\(cell)</\(name)>\n"
        }
        return "<tr>\n" + row.joined() + "</tr>\n"
    }
    let body = lines.dropFirst().joined()
    return "<table>\n<thead>\n\(lines[0])</thead>\n"
        + (body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
}

@Suite("Tables, by the examples of the GFM specification")
struct SpecifiedTableTests {
    @Test("A header, a line beneath and a row are a table (198)")
    func plain() throws {
        let expected = table([["foo", "bar"], ["baz", "bim"]])
        #expect(try html("| foo | bar |\n| --- | --- |\n| baz | bim |\n") == expected)
        #expect(
            expected == """
                <table>
                <thead>
                <tr>
                <th>foo</th>
                <th>bar</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>baz</td>
                <td>bim</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test("Columns are aligned, and pipes at both ends may be missing (199)")
    func aligned() throws {
        #expect(
            try html("| abc | defghi |\n:-: | -----------:\nbar | baz\n")
                == table([["abc", "defghi"], ["bar", "baz"]], align: ["center", "right"]))
    }

    @Test("An escaped pipe is a pipe, even within other spans (200)")
    func escapedPipe() throws {
        #expect(
            try html("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n")
                == table([["f|oo"], ["b <code>|</code> az"], ["b <strong>|</strong> im"]]))
    }

    @Test("Another block ends a table (201)")
    func endedByQuote() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n")
                == table([["abc", "def"], ["bar", "baz"]])
                + "<blockquote>\n<p>bar</p>\n</blockquote>\n")
    }

    @Test("A line without a pipe is a row, until an empty line (202)")
    func endedByEmptyLine() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n")
                == table([["abc", "def"], ["bar", "baz"], ["bar", ""]]) + "<p>bar</p>\n")
    }

    @Test("Where header and line beneath differ in cells there is no table (203)")
    func differing() throws {
        #expect(
            try html("| abc | def |\n| --- |\n| bar |\n")
                == "<p>| abc | def |\n| --- |\n| bar |</p>\n")
    }

    @Test("A short row is filled up, and a long one is cut (204)")
    func uneven() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n")
                == table([["abc", "def"], ["bar", ""], ["bar", "baz"]]))
    }

    @Test("Without rows there is no body (205)")
    func headerAlone() throws {
        #expect(try html("| abc | def |\n| --- | --- |\n") == table([["abc", "def"]]))
    }
}

@Suite("Tables among other blocks")
struct TableTests {
    private let simple = table([["a", "b"], ["1", "2"]])

    @Test(
        "A table may stand in quotes and lists",
        arguments: [
            ("> ", "> ", "<blockquote>\n", "</blockquote>\n"),
            (">", ">", "<blockquote>\n", "</blockquote>\n"),
            ("> > ", ">> ", "<blockquote>\n<blockquote>\n", "</blockquote>\n</blockquote>\n"),
            ("- ", "  ", "<ul>\n<li>\n", "</li>\n</ul>\n"),
            ("-\t", "\t", "<ul>\n<li>\n", "</li>\n</ul>\n"),
            ("10. ", "    ", "<ol start=\"10\">\n<li>\n", "</li>\n</ol>\n"),
            ("> - ", ">   ", "<blockquote>\n<ul>\n<li>\n", "</li>\n</ul>\n</blockquote>\n"),
            ("- > ", "  > ", "<ul>\n<li>\n<blockquote>\n", "</blockquote>\n</li>\n</ul>\n"),
        ])
    func nested(first: String, next: String, before: String, after: String) throws {
        let markdown = "\(first)| a | b |\n\(next)|---|---|\n\(next)| 1 | 2 |\n"
        #expect(try html(markdown) == before + simple + after)
    }

    @Test("Words before a table are a paragraph, with their definitions")
    func afterWords() throws {
        #expect(
            try html("[x]: /u\nwords\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                == "<p>words</p>\n" + simple)
    }

    @Test(
        "What a paragraph would swallow, a table doesn't",
        arguments: [
            ("    code", "<pre><code>code\n</code></pre>\n"),
            ("2. two", "<ol start=\"2\">\n<li>two</li>\n</ol>\n"),
            ("-", "<ul>\n<li></li>\n</ul>\n"),
            ("---", "<hr />\n"),
            ("<b>", "<!-- raw HTML omitted -->\n"),
            ("# h", "<h1 id=\"h\">h</h1>\n"),
            ("```\n| x |\n```", "<pre><code>| x |\n</code></pre>\n"),
            ("|\nx", "<p>|\nx</p>\n"),
        ])
    func ended(line: String, after: String) throws {
        #expect(try html("| a | b |\n|---|---|\n| 1 | 2 |\n\(line)\n") == simple + after)
    }

    @Test(
        "What looks like another block, and would interrupt none, is a row",
        arguments: [("===", "==="), ("--", "--"), ("[x]: /u", "[x]: /u"), ("#x", "#x")])
    func rows(line: String, cell: String) throws {
        #expect(try html("| a |\n|---|\n\(line)\n") == table([["a"], [cell]]))
    }

    @Test("Behind what ended one, another table may begin")
    func following() throws {
        let second = "| a | b |\n|---|---|\n| 1 | 2 |"
        #expect(try html("\(second)\n***\n\(second)\n") == simple + "<hr />\n" + simple)
        #expect(
            try html("> | x |\n> |---|\n\(second)\n")
                == "<blockquote>\n" + table([["x"]]) + "</blockquote>\n" + simple)
    }

    @Test(
        "A lazy line is no part of a table",
        arguments: [
            ("- | a |\n|---|", "<ul>\n<li>| a |\n|---|</li>\n</ul>\n"),
            ("> | a |\n|---|", "<blockquote>\n<p>| a |\n|---|</p>\n</blockquote>\n"),
            ("- x\n| a |\n|---|", "<ul>\n<li>x\n| a |\n|---|</li>\n</ul>\n"),
        ])
    func lazy(markdown: String, expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test(
        "Code, raw HTML and headings never become tables",
        arguments: [
            "```\n| a |\n|---|\n```", "    | a |\n    |---|", "~~~\n| a |\n|---|",
            "<div>\n| a |\n|---|\n</div>", "# | a |\n|---|", "a | b\n---", "| a |\n\n|---|",
        ])
    func noTable(markdown: String) throws {
        #expect(try !html(markdown).contains("<table>"))
    }

    @Test("A cell has spans and no blocks, and sees the definitions of the document")
    func cells() throws {
        let rows = "| # a | 1. *b* |\n|---|---|\n| [x] | [x]: /v |\n| `c | d` | <i> |\n| e # | \\ |"
        let omitted = "<!-- raw HTML omitted -->"
        #expect(
            try html("\(rows)\n\n[x]: /u\n")
                == table([
                    ["# a", "1. <em>b</em>"],
                    ["<a href=\"/u\">x</a>", "<a href=\"/u\">x</a>: /v"],
                    ["`c", "d`"],
                    ["e #", "\\"],
                ]))
        #expect(try html("|a|\n|-|\n|<i>|") == table([["a"], [omitted]]))
    }

    @Test("Cells and rewritten lines leave no trace in the headings and their lines")
    func outline() throws {
        let result = try rendered("| a |\n|---|\n| b |\n\n# c\n")
        #expect(result.headings == [Heading(level: 1, id: "c", text: "c")])
        #expect(failure("| a |\n|---|\n| b |\n\n![](nope:x)")?.line == 5)
        #expect(failure("x\n| a |\n|---|\n| ![](nope:x) |")?.line == 4)
    }

    @Test("Cells that short rows ask for are counted before they are written")
    func tooManyCells() throws {
        let wide = String(repeating: "a|", count: 2_000)
        let line = String(repeating: "-|", count: 2_000)
        let rows = String(repeating: "a\n", count: 1_000)
        let error = try #require(failure("\n\(wide)\n\(line)\n\(rows)"))
        #expect(error.line == 2)
        #expect(error.description == "line 2: The tables have more than 500000 cells.")
    }
}
