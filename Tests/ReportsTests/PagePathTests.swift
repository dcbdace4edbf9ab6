import Measures
import Testing

@testable import Reports

@Suite("Paths of pages")
struct PagePathTests {
    @Test(
        "A report's path becomes the address of its page",
        arguments: [
            ("index", nil, "index.html"), ("a", nil, "a/index.html"),
            ("a/index", nil, "a/index.html"), ("a/b", nil, "a/b/index.html"),
            ("a/index/b", nil, "a/index/b/index.html"),
            ("a/year", "2020", "a/2020/index.html"), ("year", "2020", "2020/index.html"),
            ("a/index", "fy21", "a/fy21/index.html"), ("index", "de", "de/index.html"),
        ] as [(String, String?, String)])
    func paths(stem: String, item: String?, path: String) throws {
        let report = try ReportFile("---\ntitle: T\n---\n", file: "r.md", stem: stem)
        #expect(report.pagePath(item: item)?.text == path)
    }

    @Test(
        "A report whose path can't be an address as it is written is refused",
        arguments: ["a b", "a?b", "a#b", "ä", "a%20b", "-a"])
    func unfitPaths(stem: String) {
        var site = TestSite()
        site.files["reports/x/\(stem).md"] = "---\ntitle: T\n---\n"
        let problem = site.problems().first ?? ""
        #expect(problem.hasPrefix("templates/reports/x/\(stem).md: the path of a report becomes"))
    }

    @Test(
        "Links lead to the root from any depth", arguments: [("a", "../"), ("a/b/c", "../../../")])
    func root(stem: String, root: String) throws {
        var site = TestSite("", matter: "title: Home\nnav: 1")
        site.files["reports/\(stem).md"] = "---\ntitle: T\n---\n[home]({{root}}index.html)"
        let page = try #require(try site.site()["\(stem)/index.html"])
        #expect(page.contains("<a href=\"\(root)index.html\">home</a>"))
        #expect(page.contains("[Home \(root)index.html]"))
    }

    @Test("A report for each year has a page for every year, with that year's charts only")
    func years() throws {
        var site = TestSite()
        site.charts = [
            "de/impressions/twitter/2020", "de/impressions/twitter/2021", "de/views/blog/2021",
        ]
        .map { PublishedChart.make("group/\($0)") }
        site.files["reports/y/year.md"] =
            "---\ntitle: Y\neach: year\n---\n{{year}}: {{#charts}}{{chart}}; {{/charts}}"
        let made = try site.site()
        #expect(
            made["y/2020/index.html"]?.hasSuffix(
                "<p>2020: group/de/impressions/twitter/2020;</p>\n") == true)
        #expect(
            made["y/2021/index.html"]?.hasSuffix(
                "<p>2021: group/de/impressions/twitter/2021; group/de/views/blog/2021;</p>\n")
                == true)
        #expect(made["y/2021/index.html"]?.hasPrefix("<title>Y 2021|") == true)
    }

    @Test("A report for each group has a page for every group, its id being part of the path")
    func groups() throws {
        var site = TestSite()
        site.groups = [("de", "Evangelism"), ("a.b_C-1", "<Other>")].map {
            Group(id: Group.ID($0.0)!, title: $0.1)
        }
        site.files["reports/g/group.md"] = "---\ntitle: G\neach: group\n---\n{{group}} {{group_id}}"
        let made = try site.site()
        #expect(made["g/de/index.html"]?.hasSuffix("<p>Evangelism de</p>\n") == true)
        #expect(made["g/a.b_C-1/index.html"]?.hasSuffix("<p>&lt;Other&gt; a.b_C-1</p>\n") == true)
    }

    @Test("Two reports that make the same page are told, both by name")
    func samePage() {
        var site = TestSite()
        site.files["reports/a/2020.md"] = "---\ntitle: A\n---\n"
        site.files["reports/a/year.md"] = "---\ntitle: B\neach: year\n---\n"
        #expect(
            site.problems() == [
                "templates/reports/a/year.md: the page 'a/2020/index.html' can't be written:"
                    + " templates/reports/a/2020.md makes the same page. Rename the report."
            ])
    }

    @Test("A page can't stand below a file of the site")
    func belowFile() {
        var site = TestSite()
        site.files["reports/data/metrics.csv.md"] = "---\ntitle: A\n---\n"
        #expect(
            site.problems() == [
                "templates/reports/data/metrics.csv.md: the page 'data/metrics.csv/index.html'"
                    + " can't be written: 'data/metrics.csv' is a file of the site. Rename the report."
            ])
    }
}
