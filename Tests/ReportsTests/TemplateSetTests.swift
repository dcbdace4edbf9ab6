import Foundation
import Measures
import Outside
import Testing

@testable import Reports

@Suite("Folders of templates")
struct TemplateSetTests {
    @Test(
        "A layout template or style sheet that is missing is named",
        arguments: [
            "layout/page.mustache", "layout/figure.mustache", "layout/embed.mustache",
            "layout/totals.mustache", "assets/style.css",
        ])
    func missing(path: String) {
        var site = TestSite()
        site.files["assets/other.css"] = ""
        site.files[path] = nil
        #expect(
            site.problems() == [
                "templates/\(path): this file is missing. 'de-dashboard init' writes it again and keeps the rest."
            ])
    }

    @Test("Empty folders are all told at once")
    func empty() {
        var site = TestSite()
        site.files = [:]
        #expect(
            site.problems() == [
                "templates/assets: there are no files '*' here. 'de-dashboard init' writes them.",
                "templates/layout: there are no files '*.mustache' here. 'de-dashboard init' writes them.",
                "templates/reports: there are no files '*.md' here. 'de-dashboard init' writes them.",
            ])
    }

    @Test("All faults of all files are told at once, in the order of files and lines")
    func allFiles() {
        var site = TestSite("{{b_b}}\n{{a_a}}")
        site.files["reports/b.md"] = "no front matter"
        site.files["layout/page.mustache"] = "{{content}}\n{{z_z}}"
        site.files["layout/embed.mustache"] = "{{z_z"
        let places = site.problems().map { $0.split(separator: ": ")[0] }
        #expect(
            places == [
                "templates/layout/embed.mustache:1:1", "templates/layout/page.mustache:2:1",
                "templates/reports/b.md:1:1", "templates/reports/index.md:4:1",
                "templates/reports/index.md:5:1",
            ])
    }

    @Test("A fault of the layout that shows only when it is used is told with its place")
    func layoutName() {
        var site = TestSite("![](chart:group/de/impressions/twitter/2020)")
        site.files["layout/figure.mustache"] = "<figure>\n {{navigation}}</figure>"
        #expect(
            site.problems() == [
                "templates/layout/figure.mustache:2:2: 'navigation' has no meaning in the template"
                    + " 'figure'."
            ])
    }

    @Test("A layout template can include another, and escapes its values the same")
    func partial() throws {
        var site = TestSite("", matter: "title: '\"\u{301}<'")
        site.files["layout/page.mustache"] = "{{> head}}{{{content}}}"
        site.files["layout/head.mustache"] = "<title>{{title}}</title>"
        let page = try site.text()
        #expect(Array(page.utf8) == Array("<title>&quot;\u{301}&lt;</title>".utf8))
    }

    @Test(
        "A layout template that includes itself, or one that is not there, is refused",
        arguments: [
            (
                "{{> page}}", "",
                "templates/layout/page.mustache:1:1: the template 'page' includes itself by way of 'page'."
            ),
            (
                "a{{> side}}", "{{#navigation}}{{> page}}{{/navigation}}",
                "templates/layout/page.mustache:1:2: the template 'page' includes itself by way of 'side'."
            ),
            (
                "{{> sidd}}", "",
                "templates/layout/page.mustache:1:1: there is no partial 'sidd'. Did you mean 'side'?"
            ),
            (
                "{{> *title}}", "",
                "templates/layout/page.mustache:1:1: there is no partial '*title'. Allowed: embed, figure, page, side, totals."
            ),
            (
                "{{{title}}", "",
                "templates/layout/page.mustache:1:1: a tag is opened with '{{{' and never closed with '}}}'."
            ),
        ])
    func refusedPartials(page: String, side: String, problem: String) {
        var site = TestSite()
        site.files["layout/page.mustache"] = page
        site.files["layout/side.mustache"] = side
        #expect(site.problems().contains(problem))
    }

    @Test("Files that an editor or the system hides are no templates")
    func hidden() throws {
        var site = TestSite()
        for path in [
            "reports/._index.md", "reports/.git/x.md", "layout/._x.mustache", "assets/.DS_Store",
        ] {
            site.files[path] = "{{x"
        }
        #expect(try site.site().paths.allSatisfy { !$0.text.contains("/.") })
    }

    @Test("A report that is not UTF-8 is told by name, and an asset may hold any bytes")
    func bytes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in TestSite().files {
            try Self.write(Data(text.utf8), to: folder.appending(path: path))
        }
        let bytes: [UInt8] = [0xFF, 0xFE, 0x00]
        try Self.write(Data(bytes), to: folder.appending(path: "assets/font.woff2"))
        let templates = try TemplateSet(.disk(folder.path))
        let site = try SiteRenderer(templates: templates, content: TestSite().content).site()
        #expect(try site[#require(SitePath("assets/font.woff2"))] == bytes)

        try Self.write(Data(bytes), to: folder.appending(path: "reports/bad.md"))
        let errors = #expect(throws: InputErrors.self) { try TemplateSet(.disk(folder.path)) }
        #expect(errors?.errors.map(\.place.file) == ["\(folder.path)/reports/bad.md"])
        #expect(errors?.errors.first?.problem.contains("UTF-8") == true)
    }

    @Test("The rules of the charts stand at the end of the style sheet")
    func styleSheet() throws {
        #expect(try TestSite().text("assets/style.css") == "body{}\n.chart{}")
    }

    private static func write(_ data: Data, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }
}
