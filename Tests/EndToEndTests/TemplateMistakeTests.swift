import Foundation
import TestSupport
import Testing

@Suite("Mistakes in templates")
struct TemplateMistakeTests {
    private static let report = "templates/reports/index.md"

    static let mistakes = [
        Mistake(
            "an unknown name", in: report, "---\ntitle: T\n---\n\nIn all {{titl}}.\n",
            told: "templates/reports/index.md:5:8: unknown name 'titl'. Did you mean 'title'?"),
        Mistake(
            "a name where it has no meaning", in: report, "---\ntitle: T\n---\n{{total}}\n",
            told: "templates/reports/index.md:4:1: 'total' has no meaning here. It belongs inside"
                + " {{#all_series}} or {{#charts}}."),
        Mistake(
            "a section that is never closed", in: report,
            "---\ntitle: T\n---\n{{#charts}}\n{{chart}}\n",
            told:
                "templates/reports/index.md:4:1: the section 'charts' is opened here and never closed"
                + " with {{/charts}}."),
        Mistake(
            "no front matter", in: report, "# Hello\n",
            told: "templates/reports/index.md:1:1: a report begins with a line '---', its front"
                + " matter (title: …), and another '---'."),
        Mistake(
            "front matter that never ends", in: report, "---\ntitle: T\n\nHello\n",
            told: "templates/reports/index.md:1:1: the front matter is opened with '---' and never"
                + " closed with another."),
        Mistake(
            "an unknown key in the front matter", in: report, "---\ntitle: T\nnaw: 1\n---\n",
            told: "templates/reports/index.md:3:1: unknown key 'naw'. Did you mean 'nav'?"),
        Mistake(
            "a number that is none", in: report, "---\ntitle: T\nnav: first\n---\n",
            told: "templates/reports/index.md:3:6: expected a whole number, found 'first'."),
        Mistake(
            "a chart that there is not", in: report,
            "---\ntitle: T\n---\n\n![](chart:group/de/impresions/twitter/2020)\n",
            told:
                "templates/reports/index.md:5:5: there is no chart"
                + " 'group/de/impresions/twitter/2020'. Did you mean"
                + " 'group/de/impressions/twitter/2020'?"),
        Mistake(
            "HTML that is not escaped", in: report, "---\ntitle: T\n---\n{{{title}}}\n",
            told: "templates/reports/index.md:4:1: a report can't use '{{{title}}}': values are"
                + " always escaped. Write '{{title}}'."),
        Mistake(
            "an unknown name in the layout", in: "templates/layout/figure.mustache",
            "{{{picture}}}\n{{capton}}\n",
            told: "templates/layout/figure.mustache:2:1: unknown name 'capton'. Did you mean"
                + " 'caption'?"),
    ]

    @Test("Each is told with file, line and the nearest name", arguments: mistakes)
    func told(_ mistake: Mistake) throws {
        let work = try Workplace.importedDashboard()
        try work.write(mistake.text, to: mistake.file)
        let before = try work.contents()
        let build = try work.run("build", "--clock", "2020-12-31")
        #expect(build.errors == mistake.errors)
        #expect(build.ending == .exit(1))
        #expect(try work.contents() == before, "nothing is written")
        let check = try work.run("check", "--clock", "2020-12-31")
        #expect(check.errors == mistake.errors)
        #expect(check.ending == .exit(4))
    }

    @Test("A layout template that is missing is named, with how to get it back")
    func missingLayout() throws {
        let work = try Workplace.importedDashboard()
        let file = work.url.appending(path: "templates/layout/figure.mustache")
        try FileManager.default.removeItem(at: file)
        let run = try work.run("build")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == "templates/layout/figure.mustache: this file is missing."
                + " 'de-dashboard init' writes it again and keeps the rest.\n")
        #expect(!work.has("public"))
    }

    @Test("A site that stands is left alone by a build with a mistake")
    func oldSiteStays() throws {
        let work = try Workplace.builtDashboard()
        let before = try work.identities(of: "public")
        try work.write("---\ntitle: T\n---\n{{no_such}}\n", to: Self.report)
        #expect(try work.run("build", "--clock", "2021-05-01").ending == .exit(1))
        #expect(try work.identities(of: "public") == before)
    }
}
