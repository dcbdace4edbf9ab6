import Foundation
import Testing

extension BrowserTests {
    @Suite("Pages")
    struct PageTests {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.ready() }

        @Test("The pages are those that readers look for")
        func pages() {
            let pages = stage.site.pages
            for path in ["", "about/", "charts/", "impressions/", "impressions/2020/"] {
                #expect(pages.contains(path + "index.html"))
            }
        }

        @Test("No page is wider than its window, in either theme", arguments: [360, 768, 1440])
        func width(width: Int) async throws {
            try await browser.resize(toWidth: width)
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                for theme in Theme.allCases {
                    try await browser.prefer(theme)
                    let widest: Int = try await browser.run(
                        """
                        document.querySelectorAll('details').forEach(part => part.open = true);
                        return document.documentElement.scrollWidth;
                        """)
                    #expect(widest <= width, "\(page), \(theme)")
                }
            }
        }

        @Test(
            "No page asks another host for anything, and none gives the browser cause to complain")
        func network() async throws {
            _ = try await (browser.log("browser"), browser.log("performance"))
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                let complaints = try await browser.log("browser").map { $0["message"] }
                #expect(complaints.isEmpty, "\(page)")
                let asked = try await requests()
                #expect(asked.contains { $0.hasSuffix(page) }, "\(page)")
                for url in asked {
                    #expect(url.hasPrefix(stage.site.served.absoluteString), "\(page)")
                }
            }
        }

        /// Everything that was requested since the last call.
        private func requests() async throws -> [String] {
            try await browser.log("performance").compactMap { entry in
                guard let text = entry["message"]?.string else { return nil }
                let message = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))["message"]
                guard message?["method"] == "Network.requestWillBeSent" else { return nil }
                return message?["params"]?["request"]?["url"]?.string
            }
        }

        @Test("On paper every page is black on white, and its tables are unfolded")
        func paper() async throws {
            try await browser.resize(toWidth: 768)
            for page in stage.site.pages {
                try await browser.open(stage.site.url(of: page))
                try await browser.prefer(.dark, medium: "print")
                let colour: String = try await browser.run(
                    "return getComputedStyle(document.documentElement).getPropertyValue('--ground')"
                )
                #expect(colour == "#fff", "\(page)")
                let folded: Int = try await browser.run(
                    """
                    return [...document.querySelectorAll('details > :not(summary)')]
                      .filter(part => !part.checkVisibility({contentVisibilityAuto: true})).length;
                    """)
                #expect(folded == 0, "\(page)")
            }
        }

        @Test("Nothing moves for readers who prefer that")
        func motion() async throws {
            try await browser.open(stage.site.url(of: "index.html"))
            try await browser.prefer(.light, also: ["prefers-reduced-motion": "reduce"])
            let scrolling: String = try await browser.run(
                "return getComputedStyle(document.documentElement).scrollBehavior")
            #expect(scrolling == "auto")
        }

        @Test("The keyboard first reaches a link to the content, which then shows")
        func skipping() async throws {
            try await browser.open(stage.site.url(of: "index.html"))
            for type in ["keyDown", "keyUp"] {
                try await browser.command(
                    "Input.dispatchKeyEvent",
                    ["type": .text(type), "key": "Tab", "windowsVirtualKeyCode": 9])
            }
            let shown: String = try await browser.run(
                """
                const link = document.activeElement;
                return link.getAttribute('href') + (link.offsetHeight >= 24 ? ' shown' : ' hidden');
                """)
            #expect(shown == "#content shown")
        }
    }
}
