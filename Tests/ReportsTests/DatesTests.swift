import Measures
import Testing

@testable import Reports

@Suite("How old and how real a page's figures are")
struct DatesTests {
    private static let measured = PublishedChart.make("group/de/impressions/twitter/2020")
    private static let sample = PublishedChart.make(
        "group/de/views/blog/2020", .init(origin: .sampleData))

    @Test(
        "A page is marked as sample if it shows a sample chart or tells one of its figures",
        arguments: [
            ("![](chart:group/de/views/blog/2020)", true),
            ("![](embed:group/de/views/blog/2020)", true),
            ("![](totals:group/de)", true),
            ("{{#charts}}{{total}} {{/charts}}", true),
            ("{{#groups}}{{#all_series}}{{peak}}{{total_short}}{{/all_series}}{{/groups}}", true),
            ("{{#years}}{{#charts}}{{#data_to}}!{{/data_to}}{{/charts}}{{/years}}", true),
            ("![](chart:group/de/impressions/twitter/2020)", false),
            ("{{#charts}}{{series}} {{chart}} {{definition}}{{/charts}}", false),
            ("{{#charts}}{{^is_sample}}{{total}}{{/is_sample}}{{/charts}}", false),
            ("{{#groups}}{{group}}{{/groups}}{{#all_years}}{{year}}{{/all_years}}", false),
            ("Text.", false),
        ])
    func marked(body: String, isMarked: Bool) throws {
        var site = TestSite(body)
        site.charts = [Self.measured, Self.sample]
        #expect(try site.text().contains("SAMPLE") == isMarked)
    }

    @Test("A page's data go to the newest that it shows, whatever else the site has")
    func newest() throws {
        var site = TestSite()
        let values: [Int?] = [1, 2] + Array(repeating: nil, count: 10)
        site.charts = [
            .make("group/de/a/x/2026", .init(values: values, partialTo: 20)),
            .make("group/de/b/x/2026", .init(values: values, partialTo: 22)),
            .make("group/de/c/x/2026", .init(values: [1] + Array(repeating: nil, count: 11))),
            .make("group/de/d/x/2026", .init(values: values)),
            .make("group/de/e/x/2026", .init(values: Array(repeating: nil, count: 12))),
        ]
        for (names, dates) in [
            ("abc", "to 22 Feb 2026 "), ("ba", "to 22 Feb 2026 "), ("ca", "to 20 Feb 2026 "),
            ("c", "to Jan 2026 "), ("bd", "to Feb 2026 "), ("db", "to Feb 2026 "), ("e", ""),
            ("ec", "to Jan 2026 "), ("", ""),
        ] {
            let body = names.map { "![](chart:group/de/\($0)/x/2026)" }.joined(separator: "\n\n")
            site.files["reports/index.md"] = "---\ntitle: T\n---\n\(body)"
            #expect(try site.text().contains("<p>\(dates)built 22 Nov 2026</p>"), "\(names)")
        }
    }
}
