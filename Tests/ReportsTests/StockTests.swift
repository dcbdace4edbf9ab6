import Measures
import Outside
import Testing

@testable import Reports

@Suite("What is counted by its level on pages and in files")
struct StockTests {
    private static let open = PublishedChart.make(
        "group/de/open/issues/2021",
        .init(values: [50, 40, 30] + Array(repeating: nil, count: 9), previous: 20))
    private static let closed = PublishedChart.make(
        "group/de/closed/issues/2021",
        .init(values: [50, 40, 30] + Array(repeating: nil, count: 9), previous: 20))

    @Test("The latest number stands where others have a total, compared with its own month")
    func values() throws {
        var site = TestSite(
            "{{#charts}}{{series}} {{total}} {{total_short}}{{#is_stock}} stock{{/is_stock}}"
                + " {{change}} {{compared_with}}; {{/charts}}")
        site.charts = [Self.open, Self.closed]
        #expect(
            try site.body() == "<p>Issues closed 120 120 +100% 2020 (Jan–Mar); "
                + "Issues open 30 30 stock +50% 2020 (Mar);</p>\n")
    }

    @Test("A key figure is the latest number")
    func keyFigure() throws {
        var site = TestSite("![](totals:group/de)")
        site.charts = [Self.open, Self.closed]
        #expect(
            try site.body() == "<ul><li>Issues closed 120</li><li>Issues open 30</li></ul>\n")
    }

    @Test("Files have the latest number, and say that it is one")
    func files() throws {
        var site = TestSite()
        site.charts = [Self.closed, Self.open]
        let data = try site.text("charts/group/de/open/issues/2021.json")
        #expect(data.contains("\"total\" : 30") && data.contains("\"is_stock\" : true"))
        #expect(try site.text("data/index.json").contains("\"total\" : 30"))
    }

    @Test("The table of this repository's page names the column for what it is")
    func column() throws {
        var site = TestSite()
        site.charts = [Self.closed, Self.open]
        let made = try SiteRenderer(
            templates: TemplateSet(.disk(OwnTemplates.path)), content: site.content
        ).site()
        let heads = made["issues/index.html"]?.matches(of: />(Total|Latest)<\/th>/)
            .map { String($0.1) }
        #expect(heads == ["Total", "Latest"])
    }
}
