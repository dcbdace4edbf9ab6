import Synchronization
import Testing

@testable import CommonMark

@Suite("Figures")
struct FigureTests {
    /// The figures that a text asks for, in order.
    private func references(_ markdown: String) throws -> [FigureReference] {
        let asked = Mutex<[FigureReference]>([])
        let renderer = MarkdownRenderer(schemes: ["chart", "table"]) { figure in
            asked.withLock { $0.append(figure) }
            return ""
        }
        _ = try renderer.render(markdown)
        return asked.withLock { $0 }
    }

    @Test("A figure is told with all that the author wrote")
    func reference() throws {
        let query = "?grouping=group&grouping_data=de&datatype=impressions&copy=1&chart_type=bar"
        #expect(
            try references(
                "\n![Twitter *impressions* & `more`](chart:\(query) \"A \\\"title\\\"\")")
                == [
                    FigureReference(
                        scheme: "chart", target: query, altText: "Twitter impressions & more",
                        title: "A \"title\"", line: 2)
                ])
    }

    @Test("A scheme is known in any letters, and its target keeps its own")
    func letters() throws {
        let found = try references("![](CHART:Group/DE:x%20y)")
        #expect(found.map(\.url) == ["chart:Group/DE:x%20y"])
    }

    @Test(
        "A figure is never inside a paragraph",
        arguments: [
            ("![](chart:a)", "<figure>chart:a</figure>\n"),
            (
                "before ![](chart:a) after",
                "<p>before</p>\n<figure>chart:a</figure>\n<p>after</p>\n"
            ),
            (
                "before  \n![](chart:a)\\\nafter\nmore",
                "<p>before</p>\n<figure>chart:a</figure>\n<p>after\nmore</p>\n"
            ),
            (
                "![](chart:a) ![](table:b)\n![](chart:c)",
                "<figure>chart:a</figure>\n<figure>table:b</figure>\n<figure>chart:c</figure>\n"
            ),
            (
                "*a* ![](chart:a)![b](c.png)",
                "<p><em>a</em></p>\n<figure>chart:a</figure>\n<p><img src=\"c.png\" alt=\"b\" /></p>\n"
            ),
            (
                "> ![](chart:a)",
                "<blockquote>\n<figure>chart:a</figure>\n</blockquote>\n"
            ),
            (
                "- a ![](chart:a)\n- ![](chart:b) c",
                "<ul>\n<li>a\n<figure>chart:a</figure>\n</li>\n"
                    + "<li>\n<figure>chart:b</figure>\nc</li>\n</ul>\n"
            ),
            ("![x][y]\n\n[y]: chart:a", "<figure>chart:a</figure>\n"),
        ])
    func placing(markdown: String, expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test("A cell may hold a figure")
    func inCell() throws {
        #expect(
            try html("| a |\n|---|\n| x ![](chart:a) |")
                .contains("<td>x <figure>chart:a</figure></td>"))
    }

    @Test("In code and in another picture's words a figure is only text")
    func notDrawn() throws {
        #expect(
            try html("`![](chart:a)` ![b ![c](chart:a)](d.png)")
                == "<p><code>![](chart:a)</code> <img src=\"d.png\" alt=\"b c\" /></p>\n")
    }

    @Test(
        "A figure's line is where it stands",
        arguments: [
            ("\n\n![](chart:a)", 3),
            ("a\nb\n![](chart:a)", 3),
            ("[x]: /u\n\"title\"\na\n![](chart:a)", 4),
            ("a [b](c \"d\ne\") f\n![](chart:a)", 3),
            ("> a\n> `b\n> c` ![](chart:a)", 3),
            ("![a\nb](chart:a)", 2),
            ("| a |\n|---|\n| b |\n| ![](chart:a) |", 4),
            ("| a |\n|---|\n\n![](chart:a)", 4),
            ("x ![a][b]\n\n[b]: chart:a", 1),
        ])
    func lines(markdown: String, line: Int) throws {
        #expect(try references(markdown).map(\.line) == [line])
    }

    @Test("Lines are counted from the first line of the file")
    func firstLine() throws {
        #expect(failure("a\n\n![](nope:b)", firstLine: 8)?.line == 10)
    }

    @Test("An unknown scheme is an error that names it, and what may have been meant")
    func unknownScheme() throws {
        let error = try #require(failure("a\n\n![](chrt:b)"))
        #expect(
            error.description
                == "line 3: No image has the scheme 'chrt'. Did you mean 'chart'?")
    }

    @Test(
        "Where only words may stand, a figure is an error",
        arguments: [
            ("# a ![](chart:b)", MarkdownError.Surroundings.heading),
            ("[![](chart:b)](/c)", .link),
            ("*a ![](chart:b)*", .emphasis),
            ("**![](chart:b)**", .emphasis),
        ])
    func misplaced(markdown: String, expected: MarkdownError.Surroundings) throws {
        let error = try #require(failure("\n" + markdown))
        #expect(error.line == 2)
        guard case .misplacedFigure(let figure, let place) = error.cause else {
            Issue.record("\(error) isn't about a misplaced figure")
            return
        }
        #expect(figure.url == "chart:b")
        #expect(place == expected)
    }

    @Test("What the caller throws carries on, with the line")
    func callersError() throws {
        struct NoSuchGroup: Error, Equatable {}
        let renderer = MarkdownRenderer(schemes: ["chart"]) { _ in throw NoSuchGroup() }
        let error = #expect(throws: MarkdownError.self) {
            try renderer.render("a\n![](chart:x)", firstLine: 5)
        }
        #expect(error?.line == 6)
        guard case .figure(let figure, let reason) = error?.cause else {
            Issue.record("the caller's error is lost")
            return
        }
        #expect(figure.target == "x")
        #expect(reason is NoSuchGroup)
    }
}
