import Testing

@testable import Reports

@Suite("Pictures of a report")
struct PictureTests {
    @Test(
        "A picture of the site itself is shown",
        arguments: [
            "../assets/a.png", "{{root}}assets/a.png", "/a.png", "https://example.com/site/a.png",
            "HTTPS://Example.com/other/a.png", "{{base_url}}/assets/a.png",
        ])
    func own(url: String) throws {
        #expect(try TestSite("![a](\(url))").body().hasPrefix("<p><img src="))
    }

    @Test(
        "A picture that browsers would leave out is told with its place and what to do",
        arguments: [
            ("https://x.y/z.png", "from other hosts"), ("HTTP://x.y/z.png", "from other hosts"),
            ("//x.y/z.png", "from other hosts"),
            ("https://example.com.evil/z.png", "from other hosts"),
            ("https://x.y/?grouping=group", "from other hosts"),
            ("https://x.y/?datatype=impressions", "from other hosts"),
            (
                "https://x.y/?grouping=group&grouping_data=de&datatype=a&year=2020&network=b&chart_type=bra",
                "from other hosts"
            ),
            ("data:image/png;base64,AA==", "within an address"),
        ])
    func others(url: String, which: String) {
        let problem =
            "pictures \(which) are not shown on this site. Put the file into templates/assets and"
            + " write ![…]({{root}}assets/NAME)."
        for text in ["*words*\n![a](\(url))", "*words*\n![a](<\(url)>)"] {
            let column = text.contains("<") ? 7 : 6
            #expect(
                TestSite(text).problems() == ["templates/reports/index.md:5:\(column): \(problem)"])
        }
    }

    @Test(
        "Where a picture stands makes no difference", arguments: ["[![](URL)](/a)", "# ![](URL)"])
    func anywhere(text: String) {
        let problem = TestSite(text.replacing("URL", with: "https://x.y/z")).problems().first ?? ""
        #expect(problem.contains(":4:") && problem.contains("from other hosts"))
    }

    @Test("A picture that asked a data endpoint becomes the chart of the same query")
    func endpoint() {
        let query =
            "grouping=group&grouping_data=de&datatype=impressions&year=2020&month=all"
            + "&network=twitter&response_type=chart"
        let problem =
            "templates/reports/index.md:4:5: pictures from other hosts are not shown on this site."
            + " For the chart of the same query, write ![](chart:?\(query))."
        #expect(TestSite("![](https://x.y/api?\(query)#top)").problems() == [problem])
        let html = query.replacing("&", with: "&amp;")
        #expect(TestSite("![](https://x.y/api?\(html))").problems() == [problem])
        #expect(TestSite("![](chart:?\(query))").problems() == [])
    }

    @Test("A picture with a value in its address is told at its own place, not at a link's")
    func value() {
        let text = "[a](https://q.r/)\n\n![](https://x.y/{{built}}.png)"
        let problem = TestSite(text).problems().first ?? ""
        #expect(problem.hasPrefix("templates/reports/index.md:6:5: pictures"))
    }

    @Test("No host is the site's own where its address is not known")
    func unknownAddress() {
        var site = TestSite("![](https://example.com/site/a.png)")
        site.baseURL = nil
        #expect(site.problems().count == 1)
    }
}
