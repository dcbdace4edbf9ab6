import CommonMark
import Measures
import Testing

@testable import Reports

@Suite("What people copy")
struct SnippetTests {
    static let texts = [
        "Bar chart: 1,200 impressions; peak: March (226,013).", "a]b[c](d)![e](f)",
        "*a* _b_ `c` ~d~",
        "<script>alert(\"x\")</script>", "R&amp;D & co", "a|b", "back\\slash\\",
        "'single' \"double\"",
        "\"\u{301} onerror=\"x", "]\u{301}", "$`x`$",
    ]

    @Test(
        "The Markdown snippet is one image that says exactly the alternative text", arguments: texts
    )
    func markdown(text: String) throws {
        let links = links(altText: text)
        let html = try MarkdownRenderer(schemes: []) { _ in "" }.render(links.markdown).html
        let address = "https://example.com/site/charts/group/de/impressions/twitter/2020.svg"
        let seen = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        let expected = "<p><img src=\"\(address)\" alt=\"\(Self.quoted(seen))\" /></p>\n"
        #expect(Array(html.utf8) == Array(expected.utf8))
    }

    @Test("The Markdown snippet says the same in a cell of a table", arguments: texts)
    func inCell(text: String) throws {
        let snippet = links(altText: text).markdown
        let renderer = MarkdownRenderer(schemes: []) { _ in "" }
        let image = try renderer.render(snippet).html.dropFirst("<p>".count).dropLast(
            "</p>\n".count)
        let table = try renderer.render("| A | B |\n|---|---|\n| \(snippet) | b |").html
        #expect(table.contains("<td>\(image)</td>\n<td>b</td>"))
    }

    @Test("The snippet has no more backslashes than it needs")
    func plain() {
        #expect(
            links(altText: "DE: 1,200 views (2020), +7%.").markdown
                == "![DE: 1,200 views (2020), +7%.]"
                + "(https://example.com/site/charts/group/de/impressions/twitter/2020.svg)")
    }

    @Test("A line end in a text ends no line of the snippet")
    func oneLine() {
        #expect(links(altText: "a\n\nb\r\nc\u{2028}d").markdown.hasPrefix("![a  b  c d]("))
    }

    @Test("An address that would end the brackets is written in percents")
    func address() {
        let links = ChartLinks(
            chart: .make("group/de/views/blog/2020"), baseURL: "https://example.com/a) <b>")
        #expect(
            links.markdown.hasSuffix(
                "(https://example.com/a%29%20%3Cb%3E/charts/group/de/views/blog/2020.svg)"))
    }

    @Test("The HTML snippet has no quote or angle that the text brought along", arguments: texts)
    func html(text: String) {
        let html = Array(links(altText: text).html.utf8)
        #expect(html.count { $0 == UInt8(ascii: "\"") } == 8)
        #expect(html.count { $0 == UInt8(ascii: "<") } == 1)
        #expect(html.count { $0 == UInt8(ascii: ">") } == 1)
        #expect(!html.contains(UInt8(ascii: "'")))
    }

    @Test("Both snippets are shown as they are to be copied")
    func shown() throws {
        var site = TestSite("![](embed:group/de/views/blog/2020)")
        site.charts = [.make("group/de/views/blog/2020", .init(altText: "a \"b\" <c>"))]
        let body = try site.body()
        #expect(body.contains("<pre>![a &quot;b&quot; \\&lt;c\\&gt;](https://example.com/"))
        #expect(body.contains("alt=&quot;a &amp;quot;b&amp;quot; &amp;lt;c&amp;gt;&quot;"))
        #expect(body.hasSuffix("<img alt=\"a &quot;b&quot; &lt;c&gt;\">\n"))
    }

    private func links(altText: String) -> ChartLinks {
        ChartLinks(
            chart: .make("group/de/impressions/twitter/2020", .init(altText: altText)),
            baseURL: "https://example.com/site")
    }

    /// As CommonMark writes an attribute.
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { $0 == "\"" ? "&quot;" : String($0) }.joined()
    }
}
