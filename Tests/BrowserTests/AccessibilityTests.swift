import Foundation
import Testing

extension BrowserTests {
    @Suite("Accessibility")
    struct AccessibilityTests {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.ready() }

        /// A rule that a page breaks, with the first element at fault.
        private struct Violation: Decodable, CustomStringConvertible {
            let rule: String
            let element: String

            var description: String { "\(rule): \(element)" }
        }

        @Test(
            "axe finds nothing to object to, in either theme",
            .enabled(
                if: Programs.isContinuousIntegration || Programs.axe != nil,
                "axe-playwright-python is not installed in .venv, so axe checked no page"))
        func axe() async throws {
            let file = try #require(Programs.axe)
            let source = try String(contentsOf: file, encoding: .utf8)
            try await browser.resize(toWidth: 1440)
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                let _: JSON = try await browser.run(source)
                for theme in Theme.allCases {
                    try await browser.prefer(theme)
                    let violations: [Violation] = try await browser.run(
                        Self.script, Self.rules(for: theme))
                    #expect(violations.isEmpty, "\(page), \(theme)")
                }
            }
        }

        /// In the dark only the colours are others; to check all the rest again would take half a minute.
        private static func rules(for theme: Theme) -> JSON {
            theme == .light ? [:] : ["runOnly": ["color-contrast", "link-in-text-block"]]
        }

        private static let script = """
            document.querySelectorAll('details').forEach(part => part.open = true);
            return axe.run({resultTypes: ['violations'], ...arguments[0]}).then(({violations}) =>
              violations.map(({id, nodes}) => ({rule: id, element: nodes[0].html})));
            """

        @Test("No two links of a page have the same words and lead to different places")
        func links() async throws {
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                let ambiguous: [String] = try await browser.run(
                    """
                    const places = new Map();
                    for (const link of document.links) {
                      const words = link.textContent.trim();
                      places.set(words, (places.get(words) ?? new Set()).add(link.href));
                    }
                    return [...places].filter(([, urls]) => urls.size > 1).map(([words]) => words);
                    """)
                #expect(ambiguous.isEmpty, "\(page)")
            }
        }

        @Test("Headings never leave out a level, and there is one of the first")
        func headings() async throws {
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                let levels: [Int] = try await browser.run(
                    """
                    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                      .map(heading => Number(heading.tagName[1]));
                    """)
                #expect(levels.count { $0 == 1 } == 1, "\(page)")
                #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page)")
            }
        }
    }
}
