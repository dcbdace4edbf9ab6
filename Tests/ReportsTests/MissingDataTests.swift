import Measures
import Testing

@testable import Reports

@Suite("Years without data")
struct MissingDataTests {
    private static let empty = PublishedChart.make(
        "group/de/impressions/twitter/2021", .init(values: Array(repeating: nil, count: 12)))

    @Test("A year without any known month has no total, which is not the total 0")
    func noTotal() throws {
        var site = TestSite(
            "{{#charts}}{{year}}: {{#total}}{{total}}={{total_short}}{{/total}}{{^total_short}}none"
                + "{{/total_short}} {{/charts}}")
        let zero = PublishedChart.make(
            "group/de/impressions/twitter/2022", .init(values: Array(repeating: 0, count: 12)))
        site.charts = [Self.empty, zero]
        #expect(try site.body() == "<p>2021: none 2022: 0=0</p>\n")
    }

    @Test("A key figure without data has no total")
    func noKeyFigure() throws {
        var site = TestSite("![](totals:group/de)")
        site.charts = [Self.empty]
        #expect(try site.body() == "<ul><li>Twitter impressions </li></ul>\n")
    }
}
