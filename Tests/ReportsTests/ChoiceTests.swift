import Measures
import Outside
import Testing

@testable import Reports

@Suite("Reports about some charts only")
struct ChoiceTests {
    private static let charts: [PublishedChart] = [
        .make("group/de/closed/issues/2021"), .make("group/de/impressions/twitter/2020"),
        .make("group/de/open/issues/2021"), .make("group/de/views/blog/2019"),
        .make("group/de/views/youtube/2021"),
    ]

    @Test(
        "A report is about the datatypes and networks that it names",
        arguments: [
            ("[impressions]", "Twitter impressions"), ("[youtube]", "YouTube views"),
            ("[views]", "Blog views;YouTube views"), ("[blog, closed]", "Blog views;Issues closed"),
            ("[issues]", "Issues closed;Issues open"), ("[nothing]", ""),
        ])
    func charts(only: String, series: String) throws {
        var site = TestSite(
            "{{#charts}}{{series}};{{/charts}}", matter: "title: T\nonly: \(only)")
        site.charts = Self.charts
        #expect(try site.body() == (series.isEmpty ? "" : "<p>\(series);</p>\n"))
    }

    @Test("Its years, groups and key figures are those of its charts")
    func sections() throws {
        var site = TestSite(matter: "title: Home\nnav: 1")
        site.charts = Self.charts
        site.files["reports/v/year.md"] =
            "---\ntitle: V\neach: year\nonly: [views]\n---\n{{#all_years}}{{year}} {{/all_years}}\n\n"
            + "{{#groups}}{{#all_series}}{{series}}{{/all_series}}{{/groups}}\n\n"
            + "![](totals:group/de/{{year_path}})"
        let made = try site.site()
        let pages = made.paths.map(\.text).filter { $0.hasPrefix("v/") }.sorted()
        #expect(pages == ["v/2019/index.html", "v/2021/index.html"])
        #expect(
            made["v/2021/index.html"]?.hasSuffix(
                "<p>2021 2019</p>\n<p>YouTube views</p>\n<ul><li>YouTube views 1,200</li></ul>\n")
                == true)
    }

    @Test("The navigation links a page about charts only if there are any")
    func navigation() throws {
        var site = TestSite(matter: "title: Home\nnav: 1")
        site.charts = Self.charts
        site.files["reports/v.md"] = "---\ntitle: V\nnav: 2\nonly: [youtube]\n---\n"
        site.files["reports/w.md"] = "---\ntitle: W\nnav: 3\nonly: [mastodon]\n---\n"
        let made = try site.site()
        #expect(
            made["index.html"]?.contains("<nav>[Home index.html here][V v/index.html]</nav>")
                == true)
        #expect(made["w/index.html"] != nil)
    }

    @Test(
        "A list that can't be one of datatypes and networks is refused with its place",
        arguments: [
            ("youtube", "3:7: expected a list, found 'youtube'."),
            ("[]", "3:7: the list is empty. Name a datatype or a network, or remove the key."),
            (
                "[a, 'b c']",
                "3:11: 'b c' can't be a datatype or a network. Allowed: \(Datatype.rule)."
            ),
            ("[[a]]", "3:8: expected a text, found a list."),
        ])
    func refused(only: String, problem: String) {
        let site = TestSite(matter: "title: T\nonly: \(only)")
        #expect(site.problems() == ["templates/reports/index.md:\(problem)"])
    }

    @Test("Each count of this repository has its pages, and none is about the others' charts")
    func ownPages() throws {
        var site = TestSite()
        site.charts = Self.charts
        let made = try SiteRenderer(
            templates: TemplateSet(.disk(OwnTemplates.path)), content: site.content
        ).site()
        for (folder, year, series) in [
            ("impressions", 2020, "Twitter impressions"), ("videos", 2021, "YouTube views"),
            ("blog", 2019, "Blog views"), ("issues", 2021, "Issues open"),
        ] {
            let index = try #require(made["\(folder)/index.html"])
            let page = try #require(made["\(folder)/\(year)/index.html"])
            for html in [index, page] {
                let headings = html.matches(of: />([^<>]+)<\/h3>/).map { String($0.1) }
                #expect(headings.contains(series))
                #expect(headings.count == (folder == "issues" ? 2 : 1), "\(headings)")
            }
            #expect(made["index.html"]?.contains("<a href=\"\(folder)/index.html\"") == true)
        }
    }
}
