import Foundation
import Measures
import Outside
import Testing

@testable import Reports

@Suite("The pages of this repository")
struct OwnPagesTests {
    @Test("A year without data is neither measured nor dated")
    func noData() throws {
        let site = try Self.site(
            .make(
                "group/de/impressions/twitter/2021",
                .init(values: Array(repeating: nil, count: 12))))
        #expect(site["impressions/index.html"]?.contains(">no data</td>") == true)
        for path in ["index.html", "impressions/index.html", "impressions/2021/index.html"] {
            let page = try #require(site[path])
            #expect(page.contains("no data"))
            for word in ["measured", "Data to <", "Data to 2", "Data to D", ">0<", "2021 ("] {
                #expect(!page.contains(word), "\(word) in \(path)")
            }
        }
        #expect(site["charts/index.html"]?.contains("No data") == true)
    }

    @Test("Who is shown by name stands on the pages that show every chart")
    func people() throws {
        let path = "user/somebody_7/impressions/twitter/2020"
        let site = try Self.site(.make("group/de/views/blog/2020"), .make(path))
        let charts = try #require(site["charts/index.html"])
        #expect(charts.contains(">@somebody_7: Twitter impressions</h2>"))
        #expect(charts.contains(">@somebody_7: Twitter impressions</a>"))
        #expect(charts.contains("https://example.com/site/charts/\(path).svg"))
        #expect(site["impressions/index.html"]?.contains(">@somebody_7</h2>") == true)
        #expect(site["impressions/2020/index.html"]?.contains(">@somebody_7</h2>") == true)
    }

    @Test("Without people there is no word of any, and with them no word of no figures")
    func noPeople() throws {
        let without = try Self.site(.make("group/de/views/blog/2020"))
        let with = try Self.site(.make("user/somebody/impressions/twitter/2020"))
        for path in ["index.html", "impressions/index.html", "charts/index.html"] {
            #expect(without[path]?.contains("@") == false)
            #expect(with[path]?.contains("There are no figures") == false)
        }
    }

    private static func site(_ charts: PublishedChart...) throws -> Site {
        var site = TestSite()
        site.charts = charts
        return try SiteRenderer(templates: TemplateSet(.disk(folder.path)), content: site.content)
            .site()
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")
}
