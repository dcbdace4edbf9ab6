import Foundation
import Outside
import Testing

@testable import Reports

@Suite("What is written for authors of reports")
struct DocumentationTests {
    @Test("Every name of a report is in the table, with its meaning and where it can be used")
    func reportNames() throws {
        let rows = ReportName.allCases.map { name in
            "| `\(name.rawValue)` | \(name.meaning) | \(Self.places(of: name)) |"
        }
        #expect(try Self.rows(below: "| Name | What it stands for | Where |") == rows)
    }

    @Test("Every name of the layout is in the table, with its meaning")
    func layoutNames() throws {
        let rows = LayoutName.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
        #expect(try Self.rows(below: "| Name | What it stands for |") == rows)
    }

    @Test("Every key of the front matter is in the table")
    func keys() throws {
        let rows = try Self.rows(below: "| Key | What it says |")
        #expect(rows.map { $0.split(separator: "`")[1] } == FrontMatter.keys.map { $0[...] })
    }

    @Test("The example can be used as it is")
    func example() throws {
        let text = try Self.text()
        let start = try #require(text.firstRange(of: "```markdown\n")).upperBound
        let end = try #require(text[start...].firstRange(of: "```")).lowerBound
        var site = TestSite()
        site.files["reports/twitter.md"] = String(text[start..<end])
        let page = try site.text("twitter/index.html")
        #expect(page.contains("<strong>1,200</strong> Twitter impressions in 2020.</p>\n<figure"))
    }

    @Test("The templates of this repository are right")
    func ownTemplates() throws {
        let templates = try TemplateSet(.disk(Self.folder.path))
        var site = TestSite()
        for isEmpty in [false, true] {
            if isEmpty { (site.charts, site.groups, site.sources) = ([], [], []) }
            let made = try SiteRenderer(templates: templates, content: site.content).site()
            #expect(made["index.html"]?.contains("DE Dashboard") == true)
        }
    }

    @Test("An author's alternative text stands for the whole picture in this repository's layout")
    func ownAltText() throws {
        let templates = try TemplateSet(.disk(Self.folder.path))
        let path = "chart:group/de/impressions/twitter/2020"
        var site = TestSite()
        site.files["reports/index.md"] = "---\ntitle: T\n---\n![\"Mine\"](\(path))\n\n![](\(path))"
        let reports = try TemplateSet(.memory(site.files)).reports
        let page = try #require(Page.pages(of: reports[0], in: site.content).first)
        let html = try PageRenderer(
            page: page, templates: templates, content: site.content,
            navigation: Navigation(reports, in: site.content)
        ).html()
        #expect(
            html.contains(
                "<div class=\"picture\" role=\"img\" aria-label=\"&quot;Mine&quot;\"><svg"))
        #expect(html.contains("<div class=\"picture\"><svg"))
        #expect(!html.contains("<p><figure"))
    }

    /// Where a name has a meaning, in the words of the table.
    private static func places(of name: ReportName) -> String {
        let scopes = ReportScope.allCases.filter { $0.names.contains(name) }
        let sections = ReportScope.sections(offering: name).map { "`\($0.rawValue)`" }
        let pages: [String] =
            if scopes.contains(.page) {
                ["anywhere"]
            } else if scopes.contains(.yearPage) {
                ["`each: year`"]
            } else if scopes.contains(.groupPage) {
                ["`each: group`"]
            } else {
                []
            }
        return (pages + (pages == ["anywhere"] ? [] : sections)).joined(separator: ", ")
    }

    /// The rows of the table with this head.
    private static func rows(below head: String) throws -> [String] {
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == head })
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map(String.init)
    }

    private static func text() throws -> String {
        try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")
}
