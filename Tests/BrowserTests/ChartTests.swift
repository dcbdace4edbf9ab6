import Foundation
import Testing

extension BrowserTests {
    @Suite("Charts")
    struct ChartTests {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.ready() }

        private static let chart = "charts/group/de/impressions/twitter/2020"

        /// What a chart says of itself in its source.
        private struct Words: Decodable {
            let name: String
            let description: String
        }

        @Test(
            "A chart's name and its description are each told exactly once",
            arguments: ["impressions/2020/index.html", "index.html", "\(chart).svg"])
        func words(page: String) async throws {
            try await browser.open(stage.site.url(of: page))
            let charts: [Words] = try await browser.run(
                """
                return [...document.querySelectorAll('svg')].map(chart => ({
                  name: chart.querySelector('title').textContent,
                  description: chart.querySelector('desc').textContent
                }));
                """)
            // A picture that is opened alone also names its window.
            let nodes = try await browser.accessibilityNodes().filter { $0.role != "RootWebArea" }
            try #require(!charts.isEmpty)
            for chart in charts {
                let named = nodes.filter { $0.name.contains(chart.name) }
                #expect(named.map(\.name) == [chart.name])
                #expect(named.map(\.description) == [chart.description])
                let described = nodes.filter {
                    $0.description.contains(chart.description)
                        || $0.name.contains(chart.description)
                }
                #expect(described == named)
            }
        }

        @Test(
            "A chart in an img element is painted in the theme of the page around it",
            arguments: [
                (page: "light dark", reader: Theme.light, ground: "#ffffff"),
                (page: "light dark", reader: Theme.dark, ground: "#18171d"),
                (page: "light", reader: Theme.light, ground: "#ffffff"),
                (page: "dark", reader: Theme.dark, ground: "#18171d"),
                (page: "light", reader: Theme.dark, ground: "#ffffff"),
                (page: "dark", reader: Theme.light, ground: "#18171d"),
            ])
        func theme(page: String, reader: Theme, ground: String) async throws {
            #expect(try await painted("\(Self.chart).svg", on: page, for: reader) == ground)
        }

        @Test(
            "A chart of one theme keeps it everywhere",
            arguments: [("-light", "#ffffff"), ("-dark", "#18171d")], Theme.allCases)
        func oneTheme(file: (ending: String, ground: String), reader: Theme) async throws {
            let chart = "\(Self.chart)\(file.ending).svg"
            #expect(try await painted(chart, on: "light dark", for: reader) == file.ground)
        }

        /// The colour that a picture has near its corner, on a page of these colour schemes.
        private func painted(
            _ chart: String, on scheme: String, for reader: Theme
        ) async throws -> String {
            let page = try stage.site.add(
                """
                <!doctype html><html lang="en"><meta name="color-scheme" content="\(scheme)">
                <title>Embedding</title><body style="margin:0"><img src="\(chart)" alt="">
                """, at: "embedding.html")
            try await browser.resize(toWidth: 768)
            try await browser.prefer(reader)
            try await browser.open(page)
            return try await browser.colour(x: 3, y: 3)
        }

        @Test(
            "A chart within a page is painted in the reader's theme",
            arguments: [(Theme.light, "#ffffff"), (Theme.dark, "#18171d")])
        func inline(reader: Theme, ground: String) async throws {
            struct Corner: Decodable {
                let x: Double
                let y: Double
            }
            try await browser.resize(toWidth: 768)
            try await browser.prefer(reader)
            try await browser.open(stage.site.url(of: "impressions/2020/index.html"))
            let corner: Corner = try await browser.run(
                """
                const box = document.querySelector('.mchart').getBoundingClientRect();
                return {x: box.x + scrollX, y: box.y + scrollY};
                """)
            #expect(try await browser.colour(x: Int(corner.x) + 3, y: Int(corner.y) + 3) == ground)
        }

        @Test("With forced colours the columns of a chart have outlines")
        func forcedColours() async throws {
            try await browser.prefer(.light, also: ["forced-colors": "active"])
            try await browser.open(stage.site.url(of: "index.html"))
            let widths: [String] = try await browser.run(
                """
                return [...document.querySelectorAll('.mchart .b, .mchart .a')]
                  .map(part => getComputedStyle(part).strokeWidth);
                """)
            #expect(Set(widths) == ["2px"])
        }
    }
}
