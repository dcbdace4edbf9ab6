import Testing

@testable import Reports

@Suite("Tags of a report")
struct TagTests {
    @Test(
        "A tag that reports can't use is refused at its place, with what to do",
        arguments: [
            (
                "{{{title}}}", 1,
                "a report can't use '{{{title}}}': values are always escaped. Write '{{title}}'."
            ),
            (
                "a {{&title}}", 3,
                "a report can't use '{{{title}}}': values are always escaped. Write '{{title}}'."
            ),
            (
                "{{> page}}", 1,
                "a report can't include another template. Write its text here, or show a figure such as '![](chart:…)'."
            ),
            (
                "{{>*title}}", 1,
                "a report can't include another template. Write its text here, or show a figure such as '![](chart:…)'."
            ),
            (
                "{{<page}}{{/page}}", 1,
                "templates can't use this kind of tag; only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comment}}."
            ),
            (
                "{{=<% %>=}}", 1,
                "templates can't use this kind of tag; only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comment}}."
            ),
            (
                "{{% CONTENT_TYPE: TEXT}}", 1,
                "templates can't use this kind of tag; only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comment}}."
            ),
            (
                "{{}}", 1,
                "templates can't use this kind of tag; only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comment}}."
            ),
            ("{{title", 1, "a tag is opened with '{{' and never closed with '}}'."),
            ("x {{title and {{built}}", 3, "a tag is opened with '{{' and never closed with '}}'."),
            ("{{\ntitle}}", 1, "write the name right behind '{{', on the same line: '{{title}}'."),
            ("{{! never", 1, "a tag is opened with '{{' and never closed with '}}'."),
            ("{{titl}}", 1, "unknown name 'titl'. Did you mean 'title'?"),
            ("{{^grups}}{{/grups}}", 1, "unknown name 'grups'. Did you mean 'groups'?"),
            ("{{data to}}", 1, "unknown name 'data to'. Did you mean 'data_to'?"),
            (
                "{{#groups}}", 1,
                "the section 'groups' is opened here and never closed with {{/groups}}."
            ),
            ("{{/groups}}", 1, "{{/groups}} closes a section that is not open."),
        ])
    func refused(body: String, column: Int, problem: String) {
        #expect(
            TestSite(body).problems().first == "templates/reports/index.md:4:\(column): \(problem)")
    }

    @Test(
        "Functions, dotted names and the current item are names that nobody knows",
        arguments: ["uppercased(title)", "title.text", ".", ".title", "first(groups)", "groups.0"])
    func strangeNames(name: String) {
        let problem = TestSite("{{\(name)}}").problems().first ?? ""
        #expect(problem.hasPrefix("templates/reports/index.md:4:1: unknown name '\(name)'."))
    }

    @Test("Sections are closed in the order in which they were opened")
    func nesting() {
        let site = TestSite("{{#groups}}\n{{#charts}}\n{{/groups}}\n{{/charts}}")
        #expect(
            site.problems() == [
                "templates/reports/index.md:6:1: {{/groups}} stands before {{/charts}}: close the"
                    + " section 'charts' of line 5 first.",
                "templates/reports/index.md:7:1: {{/charts}} closes a section that is not open.",
            ])
    }

    @Test("A comment shows nothing, whatever it holds, over any number of lines")
    func comments() throws {
        let body = try TestSite("a{{! total {{x }}b\n{{!\n {{#unknown\n}}\nc").body()
        #expect(body == "<p>ab\nc</p>\n")
    }

    @Test("A tag may go over several lines, and later ones keep their places")
    func severalLines() throws {
        #expect(try TestSite("{{ \n  site_title\n}}").body() == "<p>DE Dashboard</p>\n")
        #expect(
            TestSite("{{ \n  title\n}} {{x_x}}").problems().first?
                .hasPrefix("templates/reports/index.md:6:4: unknown name 'x_x'") == true)
    }

    @Test("Every fault of a file is told, in order")
    func allFaults() {
        let problems = TestSite("{{a_}} {{> b}}\n{{c_}}").problems()
        #expect(
            problems.map { $0.prefix(30) } == [
                "templates/reports/index.md:4:1", "templates/reports/index.md:4:8",
                "templates/reports/index.md:5:1",
            ])
    }

    @Test(
        "Lines are counted the same whatever ends them, with and without a byte order mark",
        arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func lineEnds(end: String, mark: String) throws {
        var site = TestSite()
        let lines = [
            "---", "title: T", "nav: 1", "---", "{{#groups}}", "* {{group}}", "{{/groups}}",
        ]
        site.files["reports/index.md"] = mark + lines.joined(separator: end)
        #expect(try site.body() == "<ul>\n<li>Developer Evangelism</li>\n</ul>\n")
        site.files["reports/index.md"] = mark + (lines + ["", " {{x_x}}"]).joined(separator: end)
        #expect(site.problems().first?.hasPrefix("templates/reports/index.md:9:2: unknown") == true)
    }

    @Test(
        "A layout with any line ends is rendered, and its faults are told with their lines",
        arguments: ["\n", "\r\n"])
    func layoutLineEnds(end: String) throws {
        var site = TestSite()
        site.files["layout/figure.mustache"] =
            "<p>\(end){{#is_sample}}\(end){{x_x}}\(end){{/is_sample}}"
        #expect(
            site.problems() == [
                "templates/layout/figure.mustache:3:1: unknown name 'x_x'. Allowed: "
                    + Self.layoutNames + "."
            ])
    }

    private static let layoutNames = LayoutName.allCases.map(\.rawValue).sorted()
        .joined(separator: ", ")
}
