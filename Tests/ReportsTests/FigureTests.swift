import Measures
import Testing

@testable import Reports

@Suite("Figures of a report")
struct FigureTests {
    private static let path = "group/de/impressions/twitter/2020"
    private static let query =
        "?grouping=group&grouping_data=de&datatype=impressions&year=2020&month=all&network=twitter"

    @Test(
        "A chart is shown by its path and by its query, as a block of its own",
        arguments: [
            "chart:\(path)", "chart:\(query)&chart_type=bar",
            "chart:\(query)&response_type=json".replacing("&", with: "&amp;"),
            "<chart:\(query)>", "chart:{{#charts}}{{chart}}{{/charts}}", "CHART:\(path)",
        ])
    func spellings(url: String) throws {
        let body = try TestSite("Before ![](\(url)) after").body()
        #expect(body.hasPrefix("<p>Before</p>\n<figure"))
        #expect(body.hasSuffix("</figure>\n<p>after</p>\n"))
        #expect(body.contains("<svg role=\"img\""))
    }

    @Test(
        "A figure that can't be shown is told with its place and the nearest that can",
        arguments: [
            (
                "chart:group/de/impressions/twitter/2021",
                "there is no chart 'group/de/impressions/twitter/2021'. Did you mean 'group/de/impressions/twitter/2020'?"
            ),
            (
                "embed:group/dx/impressions/twitter/2020",
                "there is no chart 'group/dx/impressions/twitter/2020'. Did you mean 'group/de/impressions/twitter/2020'?"
            ),
            ("totals:group/dx", "there is no group 'dx'. Did you mean 'de'?"),
            ("totals:group/de/2021", "the group 'de' has no chart of '2021'. Did you mean '2020'?"),
            ("totals:user/de", "'totals:user/de' is not of the form 'totals:group/de'."),
        ])
    func unknown(url: String, reason: String) {
        let site = TestSite("![](chart:\(Self.path))\n\nWords\nand ![](\(url))")
        #expect(site.problems() == ["templates/reports/index.md:7:9: \(reason)"])
    }

    @Test(
        "A figure whose name can't be read is told with its place and the whole name",
        arguments: [
            ("chart:group/de", "'group/de' is no path (GROUPING/NAME/DATATYPE/NETWORK/YEAR)."),
            ("chart:", "'' is no path (GROUPING/NAME/DATATYPE/NETWORK/YEAR)."),
            ("chart:?", "the parameter 'grouping' is missing (group, user)."),
            ("chart:?groupin=group", "'groupin' is no parameter (did you mean 'grouping'?)."),
            ("chart:?grouping=group&grouping=user", "'group, user' is no grouping (one value)."),
            ("chart:\(query)&chart_type=bra", "'bra' is no chart_type (did you mean 'bar'?)."),
        ])
    func misread(url: String, reason: String) {
        #expect(
            TestSite("Words\nand ![](\(url))").problems() == [
                "templates/reports/index.md:5:9: The figure '\(url)' failed: \(reason)"
            ])
    }

    @Test(
        "Where there are no charts at all, the way to some is told",
        arguments: [
            ("chart:\(path)", "there is no chart '\(path)'."),
            ("totals:group/de/2021", "the group 'de' has no chart of '2021'."),
        ])
    func nothingImported(url: String, reason: String) {
        var site = TestSite("![](\(url))")
        site.charts = []
        #expect(
            site.problems() == [
                "templates/reports/index.md:4:5: \(reason) There are no figures to show yet:"
                    + " 'de-dashboard import FILE' brings some."
            ])
    }

    @Test("An image with a scheme that nobody knows is told with its line")
    func unknownScheme() {
        #expect(
            TestSite("\n\n![](chrat:x)").problems() == [
                "templates/reports/index.md:6:5: No image has the scheme 'chrat'. Did you mean"
                    + " 'chart'?"
            ])
    }

    @Test("A figure in a heading is told with its line")
    func misplaced() {
        let problem = TestSite("\n## ![](chart:\(Self.path))").problems().first ?? ""
        #expect(problem.hasPrefix("templates/reports/index.md:5:8: The figure 'chart:"))
        #expect(problem.contains("can't stand inside a heading"))
    }

    @Test("The place is right behind sections that repeat, and where values are part of the URL")
    func placeBehindSections() {
        var site = TestSite(
            """
            {{#charts}}
            ![](chart:{{chart}})

            {{/charts}}
            {{#groups}}
            ![](chart:group/{{group_id}}/views/blog/2020)
            {{/groups}}
            """)
        site.charts += (2010...2019).map { .make("group/de/impressions/twitter/\($0)") }
        #expect(site.problems().map { $0.prefix(32) } == ["templates/reports/index.md:9:5: "])
    }

    @Test("One fault of a report for each year is told once")
    func toldOnce() {
        var site = TestSite("![](chart:group/de)", matter: "title: T\neach: year")
        site.charts += (2010...2019).map { .make("group/de/impressions/twitter/\($0)") }
        #expect(site.problems().count == 1)
    }

    @Test("An empty alternative text is written from the data, an author's is kept")
    func altText() throws {
        #expect(
            try TestSite("![](chart:\(Self.path))").body()
                .contains("aria-label=\"Bar chart: 1,200 impressions.\""))
        #expect(
            try TestSite("![My *own* \"words\"](chart:\(Self.path))").body()
                .contains("aria-label=\"My own &quot;words&quot;\""))
    }

    @Test("Ids stay unique on a page, also of charts whose own ids are alike")
    func uniqueIDs() throws {
        var site = TestSite(
            "![](chart:\(Self.path))\n\n![](chart:\(Self.path))\n\n![](chart:group/de/views/blog/2020)"
        )
        site.charts = [
            .make(Self.path, .init(inlineID: "mc-x")),
            .make("group/de/views/blog/2020", .init(inlineID: "mc-x")),
        ]
        let body = try site.body()
        for id in ["mc-x-t", "mc-x-2-t", "mc-x-3-t"] {
            #expect(body.ranges(of: "<title id=\"\(id)\">").count == 1)
            #expect(body.ranges(of: "aria-labelledby=\"\(id)\"").count == 1)
        }
    }

    @Test("A chart of a report for each year has the ids of the first on each page")
    func idsPerPage() throws {
        var site = TestSite("![](chart:\(Self.path))", matter: "title: T\neach: year")
        site.files["reports/home.md"] = "---\ntitle: T\n---\n![](chart:\(Self.path))"
        #expect(
            try site.text("home/index.html").contains(
                "id=\"mc-group-de-impressions-twitter-2020-t\""))
        #expect(
            try site.text("2020/index.html").contains(
                "id=\"mc-group-de-impressions-twitter-2020-t\""))
    }

    @Test("A chart whose name has dots, hyphens and underscores is found by its value")
    func oddName() throws {
        var site = TestSite("{{#charts}}![](chart:{{chart}}){{/charts}}")
        site.charts = [.make("user/a_b.c-D_/page_views/my_blog/2020")]
        #expect(try site.body().hasPrefix("<figure"))
    }

    @Test("A figure in a list or a quote is a block there too", arguments: ["* ", "> ", "1. a "])
    func inBlocks(mark: String) throws {
        let body = try TestSite("\(mark)![](chart:\(Self.path))").body()
        #expect(body.contains("<figure") && !body.contains("<p><figure"))
    }
}
