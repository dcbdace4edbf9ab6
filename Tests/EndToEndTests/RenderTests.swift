import TestSupport
import Testing

@Suite("render FILE")
struct RenderTests {
    @Test("A figure becomes an image at its permanent address")
    func figure() throws {
        let work = try Workplace()
        try work.write("![Reach](chart:group/de/impressions/twitter/2021)\n", to: "page.md")
        let run = try work.run("render", "page.md").mustSucceed()
        #expect(
            run.output.contains(
                #"<img src="charts/group/de/impressions/twitter/2021.svg" alt="Reach">"#))
        let based = try work.run("render", "page.md", "--base-url", "https://pages.example.org/de")
        let address = "https://pages.example.org/de/charts/group/de/impressions/twitter/2021.svg"
        #expect(based.output.contains("src=\"\(address)\""))
    }

    @Test("Pipe tables, heading ids and a table of contents are as GitLab has them")
    func markdown() throws {
        let text = "[[_TOC_]]\n\n## One & two\n\n| a | b |\n|---|--:|\n| 1 | `2` |\n"
        let run = try Workplace().run("render", "-", input: text).mustSucceed()
        #expect(run.output.contains(##"<a href="#one-two">"##))
        #expect(run.output.contains(#"id="one-two""#))
        #expect(run.output.contains(#"<td align="right"><code>2</code></td>"#))
        #expect(run.errors == "")
    }

    @Test(
        "What Markdown can smuggle in stays text",
        arguments: [
            "<script>alert(1)</script>", "text <img src=x onerror=alert(1)>",
            "[a](javascript:alert(1))", "![a](data:text/html;base64,PHNjcmlwdD4=)",
            "<a href=\"javascript:alert(1)\">x</a>", "[a](<vbscript:x>)",
            "![\" onload=alert(1) x=\"](chart:group/de/impressions/twitter/2021)",
        ])
    func hostile(text: String) throws {
        let run = try Workplace().run("render", "-", input: text + "\n").mustSucceed()
        let html = run.output.lowercased()
        let dangers = [
            "<script", "<img src=x", "javascript:", "data:text", "vbscript:", "\" onload",
        ]
        for danger in dangers {
            #expect(!html.contains(danger))
        }
    }

    @Test("A figure that is wrong is told with file and line, and nothing is written")
    func wrongFigure() throws {
        let work = try Workplace()
        try work.write("# Title\n\n![](chart:group/de)\n", to: "page.md")
        let run = try work.run("render", "page.md")
        #expect(run.ending == .exit(1))
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("page.md:3: "))
        #expect(run.errors.contains("'group/de' is no path (GROUPING/NAME/DATATYPE/NETWORK/YEAR)"))
    }

    @Test("A file that is missing or no text is named")
    func unreadable() throws {
        let work = try Workplace()
        #expect(try work.run("render", "none.md").errors == "none.md: there is no such file.\n")
        let latin = try work.runLine(#"printf 'caf\351' | de-dashboard render -"#)
        #expect(latin.ending == .exit(1))
        #expect(latin.errors == "standard input: it is not UTF-8 text.\n")
    }
}
