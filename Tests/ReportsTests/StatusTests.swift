import Foundation
import Measures
import Outside
import Testing

@testable import Reports

@Suite("How old figures are, source by source")
struct StatusTests {
    private static let failed = SourceStatus.make(
        "twitter", .failed, failingSince: "2026-11-20T06:05:00Z",
        reason: "the host | <script>x</script>\nanswered *nothing*")
    private static let fresh = SourceStatus.make("blog", asOf: "2026-11-22T06:00:00Z")
    private static let late = SourceStatus.make(
        "linkedin", asOf: "2026-10-31T23:59:59Z", isStale: true, isEnteredByHand: true)
    private static let never = SourceStatus.make("videos", .never, asOf: nil)

    private static let all = [failed, fresh, late, never]

    @Test("The status file has a line for each source, in the order of their names")
    func file() throws {
        #expect(
            StatusFile(Self.all).text == """
                {"sources":[
                {"name":"blog","outcome":"done","as_of":"2026-11-22T06:00:00Z","stale":false},
                {"name":"linkedin","outcome":"done","as_of":"2026-10-31T23:59:59Z","stale":true},
                {"name":"twitter","outcome":"failed","as_of":"2026-11-19T06:00:00Z","stale":false},
                {"name":"videos","outcome":"never","as_of":null,"stale":false}
                ]}

                """)
        var site = TestSite()
        #expect(try site.text("status.json") == "{\"sources\":[]}\n")
        site.sources = Self.all
        let made = try site.text("status.json")
        #expect(made == StatusFile(Self.all.reversed()).text)
        let json = try JSONSerialization.jsonObject(with: Data(made.utf8)) as? [String: Any]
        let sources = try #require(json?["sources"] as? [[String: Any]])
        #expect(sources.allSatisfy { Set($0.keys) == ["name", "outcome", "as_of", "stale"] })
    }

    @Test(
        "A page says that it is stale if it shows a chart of a doubtful source, and only then",
        arguments: [
            ("![](chart:group/de/impressions/twitter/2020)", "STALE twitter"),
            ("![](embed:group/de/impressions/twitter/2020)", "STALE twitter"),
            ("![](totals:group/de)", "STALE twitter"),
            ("{{#charts}}{{total}}{{/charts}}", "STALE twitter"),
            ("![](chart:group/de/views/blog/2020)", "blog 2026-11-22T06:00:00Z"),
            ("{{#sources}}{{source}}{{/sources}}", "blog 2026-11-22T06:00:00Z"), ("Text.", "built"),
        ])
    func pages(body: String, opening: String) throws {
        var site = TestSite(body)
        site.sources = Self.all
        site.charts = [
            .make("group/de/impressions/twitter/2020", .init(standings: [Self.failed])),
            .make("group/de/views/blog/2020", .init(standings: [Self.fresh])),
        ]
        let page = try site.text()
        let start = try #require(page.firstRange(of: "<p>")).upperBound
        #expect(page[start...].hasPrefix(opening), "\(page)")
    }

    @Test("A source that several charts share is named once, with what is wrong")
    func once() throws {
        var site = TestSite("{{#charts}}{{total}}{{/charts}}")
        site.charts = ["a", "b"].map {
            .make("group/de/\($0)/x/2020", .init(standings: [Self.failed, Self.late, Self.fresh]))
        }
        #expect(
            try site.text().contains(
                "<p>STALE linkedin overdue; twitter failing since 20 Nov 2026, 06:05 UTC; "
                    + "blog 2026-11-22T06:00:00Z; linkedin 2026-10-31T23:59:59Z; "
                    + "twitter 2026-11-19T06:00:00Z; to Dec 2020 built"))
    }

    @Test("A report can tell everything about a source")
    func values() throws {
        var site = TestSite(
            "{{#has_sources}}{{#sources}}{{source}},{{outcome}},{{as_of}},{{freshness}},"
                + "{{failing_since}},{{#is_by_hand}}hand{{/is_by_hand}}; {{/sources}}{{/has_sources}}"
                + "{{^has_sources}}none{{/has_sources}}")
        #expect(try site.body() == "<p>none</p>\n")
        site.sources = Self.all
        #expect(
            try site.body() == "<p>blog,succeeded,22 Nov 2026, 06:00 UTC,fresh,,; "
                + "linkedin,succeeded,31 Oct 2026, 23:59 UTC,stale,,hand; "
                + "twitter,failed,19 Nov 2026, 06:00 UTC,fresh,20 Nov 2026, 06:05 UTC,; "
                + "videos,none yet,,no data yet,,;</p>\n")
    }

    @Test("What a vendor said is only text on the page of this repository")
    func ownPage() throws {
        let page = try #require(Self.site(sources: Self.all)["status/index.html"])
        #expect(
            page.contains("<td>the host | &lt;script&gt;x&lt;/script&gt; answered *nothing*</td>"))
        #expect(!page.contains("<script"))
        for words in [
            "<td>linkedin (entered by hand)</td>", "<td>never collected</td>",
            "<td>20 Nov 2026, 06:05 UTC</td>", "<td>stale</td>",
            "<time datetime=\"2026-11-19T06:00:00Z\">19 Nov 2026, 06:00 UTC</time>",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("role=\"status\""))
    }

    @Test("Without sources the page says where the figures came from")
    func withoutSources() throws {
        let page = try #require(Self.site(sources: [])["status/index.html"])
        #expect(page.contains("every figure of this site came by import"))
        #expect(!page.contains("<table") && !page.contains("<time"))
    }

    @Test("Every page of this repository that shows doubtful figures says so, and links to why")
    func ownNotices() throws {
        let site = try Self.site(sources: Self.all)
        for path in ["index", "impressions/index", "impressions/2020/index", "charts/index"] {
            let page = try #require(site[path + ".html"])
            let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
            #expect(page.contains("<div class=\"note stale\" role=\"status\">"), "\(path)")
            #expect(
                page.contains("<b>twitter</b>: failing since 20 Nov 2026, 06:05 UTC"), "\(path)")
            #expect(page.contains("href=\"\(root)status/index.html\""), "\(path)")
            #expect(page.contains("<time datetime=\"2026-11-19T06:00:00Z\">"), "\(path)")
        }
        let chart = try #require(site["impressions/2020/index.html"])
        #expect(chart.contains("<figure class=\"chart stale\""))
        #expect(chart.contains("not updated since 19 Nov 2026"))
        for path in ["about/index.html", "blog/2020/index.html"] {
            #expect(site[path]?.contains("role=\"status\"") == false, "\(path)")
        }
    }

    @Test("A chart's JSON says whether it is stale, and as of when")
    func chartJSON() throws {
        let site = try Self.site(sources: Self.all)
        let stale = try #require(site["charts/group/de/impressions/twitter/2020.json"])
        #expect(stale.contains("\"stale\" : true") && stale.contains("\"as_of\" : \"2026-11-19\""))
        let fresh = try #require(site["charts/group/de/views/blog/2020.json"])
        #expect(fresh.contains("\"stale\" : false") && fresh.contains("\"as_of\" : \"2026-11-22\""))
        #expect(!fresh.contains("is_stock"))
    }

    private static func site(sources: [SourceStatus]) throws -> Site {
        var site = TestSite()
        site.sources = sources
        let known = Set(sources)
        site.charts = [
            .make(
                "group/de/impressions/twitter/2020",
                .init(standings: [failed].filter(known.contains))),
            .make("group/de/views/blog/2020", .init(standings: [fresh].filter(known.contains))),
        ]
        return try SiteRenderer(
            templates: TemplateSet(.disk(OwnTemplates.path)), content: site.content
        ).site()
    }
}
