import Measures
import Testing

@testable import Reports

@Suite("Names of a report")
struct ScopeTests {
    @Test(
        "A known name outside its section is refused at its own place, used rightly before or not")
    func outsideItsSection() {
        let site = TestSite("{{#charts}}{{total}}{{/charts}}\n\n  {{total}}")
        #expect(
            site.problems() == [
                "templates/reports/index.md:6:3: 'total' has no meaning here. It belongs inside"
                    + " {{#all_series}} or {{#charts}}."
            ])
    }

    @Test("What is wrong with a name is known before there are any figures")
    func withoutFigures() {
        var site = TestSite("{{#groups}}{{total}}{{/groups}}{{^charts}}{{year}}{{/charts}}")
        site.charts = []
        site.groups = []
        #expect(site.problems().count == 2)
    }

    @Test("A group's names can be used on a page of each group, a year's on one of each year")
    func eachNames() {
        let year = TestSite("{{year}}{{year_path}}", matter: "title: T\neach: year")
        #expect(year.problems() == [])
        let group = TestSite(
            "{{group}}{{group_id}}{{#all_series}}{{total}}{{/all_series}}",
            matter: "title: T\neach: group")
        #expect(group.problems() == [])
        #expect(TestSite("{{year}}").problems().count == 1)
        #expect(TestSite("{{group}}").problems().count == 1)
    }

    @Test("A name that only decides whether to show its section opens no scope")
    func flags() throws {
        let body = "{{#charts}}{{#change}}{{year}}: {{total}}, {{change}}{{/change}}{{/charts}}"
        var site = TestSite(body)
        site.charts = [.make("group/de/impressions/twitter/2020", .init(previous: 50))]
        #expect(try site.body() == "<p>2020: 1,200, +100%</p>\n")
    }

    @Test("Every name that a scope offers has a value there", arguments: ReportScope.allCases)
    func agreement(scope: ReportScope) throws {
        let watch = TemplateWatch()
        let values = try #require(Self.values(in: scope, watch: watch))
        for name in ReportName.allCases {
            #expect(
                (values.child(named: name.rawValue) != nil) == scope.names.contains(name),
                "\(name.rawValue) in \(scope)")
        }
    }

    @Test("Every name belongs to some scope", arguments: ReportName.allCases)
    func noOrphans(name: ReportName) {
        #expect(ReportScope.allCases.contains { $0.names.contains(name) })
    }

    /// The values that a template has inside a scope.
    private static func values(
        in scope: ReportScope, watch: TemplateWatch
    ) -> TemplateValues<ReportName>? {
        let page = page(
            each: scope == .yearPage ? .year : scope == .groupPage ? .group : nil, watch)
        let path: [String] =
            switch scope {
            case .page, .yearPage, .groupPage: []
            case .group: ["groups"]
            case .person: ["people"]
            case .series: ["groups", "all_series"]
            case .year: ["years"]
            case .siteYear: ["all_years"]
            case .source: ["sources"]
            case .chart: ["groups", "all_series", "years"]
            }
        return path.reduce(page) { values, name in
            (values?.child(named: name) as? [TemplateValues<ReportName>])?.first
        }
    }

    private static func page(
        each: FrontMatter.Each?, _ watch: TemplateWatch
    ) -> TemplateValues<ReportName>? {
        let matter = each.map { "title: T\neach: \($0)" } ?? "title: T"
        var site = TestSite()
        site.charts.append(.make("user/somebody/impressions/twitter/2020"))
        site.sources = [.make("twitter")]
        let content = site.content
        let report = try? ReportFile("---\n\(matter)\n---\n", file: "r.md", stem: "r")
        return report.flatMap { Page.pages(of: $0, in: content).first }.map { page in
            ReportValues(content: content, watch: watch).page(page.scope)
        }
    }
}
