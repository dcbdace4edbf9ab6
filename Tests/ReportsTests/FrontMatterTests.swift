import Testing

@testable import Reports

@Suite("Front matter")
struct FrontMatterTests {
    @Test(
        "Front matter that can't be used is told with its place, and what to do",
        arguments: [
            (
                "Text.",
                "1:1: a report begins with a line '---', its front matter (title: …), and another '---'."
            ),
            (
                "",
                "1:1: a report begins with a line '---', its front matter (title: …), and another '---'."
            ),
            (
                "---\ntitle: T\nText.",
                "1:1: the front matter is opened with '---' and never closed with another."
            ),
            ("---\n---\n", "2:1: the key 'title' is missing here."),
            ("---\ndescription: D\n---\n", "2:1: the key 'title' is missing here."),
            (
                "---\ntitle: T\ndescripton: D\n---\n",
                "3:1: unknown key 'descripton'. Did you mean 'description'?"
            ),
            ("---\ntitle: [a]\n---\n", "2:8: expected a text, found a list."),
            ("---\ntitle: ' '\n---\n", "2:8: the title is empty. Every page needs one."),
            ("---\ntitle: T\nnav: first\n---\n", "3:6: expected a whole number, found 'first'."),
            ("---\ntitle: T\ndraft: maybe\n---\n", "3:8: expected true or false, found 'maybe'."),
            ("---\ntitle: T\neach: month\n---\n", "3:7: expected year or group, found 'month'."),
            (
                "---\ntitle: T\neach: quarter\n---\n",
                "3:7: there are no pages for quarters in this version. Write 'year' or 'group'."
            ),
            (
                "---\ntitle: T\nfeed: true\n---\n",
                "3:1: there is no feed in this version. Remove 'feed'."
            ),
            (
                "---\ntitle: T\neach: year\nnav: 3\n---\n",
                "4:6: a report with 'each: year' becomes many pages, and the navigation can't link to one of them. Remove 'nav', or link to the pages from another report."
            ),
        ])
    func refused(text: String, problem: String) {
        var site = TestSite()
        site.files["reports/index.md"] = text
        #expect(site.problems() == ["templates/reports/index.md:\(problem)"])
    }

    @Test("A key that stands twice is refused")
    func twice() {
        let problem = TestSite("", matter: "title: A\ntitle: B").problems().first ?? ""
        #expect(problem.contains("the key 'title' stands"))
    }

    @Test("A number is a title like any other, and spaces behind the dashes don't matter")
    func numberAsTitle() throws {
        var site = TestSite()
        site.files["reports/index.md"] = "--- \ntitle: 2021\n---\t\nText."
        #expect(try site.text().hasPrefix("<title>2021|DE Dashboard</title>"))
    }

    @Test("A draft makes no page and no link")
    func draft() throws {
        var site = TestSite("Text.", matter: "title: Home\nnav: 1")
        site.files["reports/a.md"] = "---\ntitle: A\nnav: 2\ndraft: true\n---\n"
        #expect(try site.site()["a/index.html"] == nil)
        #expect(try site.text().contains("<nav>[Home index.html here]</nav>"))
    }

    @Test("The navigation is in the order of 'nav', then of the titles")
    func order() throws {
        var site = TestSite("", matter: "title: Home\nnav: 5")
        for (name, nav) in [("b", 5), ("a", 5), ("z", -1), ("y", 10)] {
            site.files["reports/\(name).md"] = "---\ntitle: \(name)\nnav: \(nav)\n---\n"
        }
        site.files["reports/none.md"] = "---\ntitle: none\n---\n"
        let links =
            "[z z/index.html][Home index.html here][a a/index.html][b b/index.html][y y/index.html]"
        #expect(try site.text().contains("<nav>\(links)</nav>"))
    }
}
