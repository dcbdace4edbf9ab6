import Foundation
import Testing

extension BrowserTests {
    @Suite("Places")
    struct PlaceTests {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.ready() }

        @Test("Opened as files, every page finds its style, and every link leads to a file")
        func files() async throws {
            for page in stage.site.pages { try await check(page, from: stage.site.served) }
        }

        @Test(
            "Served below a path, every page finds its style, and every link leads to a file",
            .enabled(
                if: Programs.isContinuousIntegration || Programs.path(of: "python3") != nil,
                "python3 is not installed, so the site was not served below a path"))
        func served() async throws {
            let python = try #require(Programs.path(of: "python3"))
            let server = try ChildProcess(
                python, ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"],
                in: stage.site.served)
            defer { server.stop() }
            let port = try await server.number(after: "127.0.0.1 port ")
            let root = try #require(URL(string: "http://127.0.0.1:\(port)/"))
            for page in stage.site.pages { try await check(page, from: root) }
        }

        /// What a page refers to, and whether it got it.
        private struct Findings: Decodable {
            let isStyled: Bool
            let broken: [String]
            let links: [String]
            let lostAnchors: [String]
        }

        private func check(_ page: String, from served: URL) async throws {
            let root = served.appending(path: BuiltSite.place).absoluteString + "/"
            let url = try #require(URL(string: root + page))
            try await browser.open(url)
            let found: Findings = try await browser.run(Self.script)
            #expect(found.isStyled, "\(page)")
            #expect(found.broken.isEmpty, "\(page)")
            #expect(found.lostAnchors.isEmpty, "\(page)")
            for link in Set(found.links) {
                guard link.hasPrefix(root) else {
                    Issue.record("\(page) leads away, to \(link)")
                    continue
                }
                let file = stage.site.url(of: String(link.dropFirst(root.count)))
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: file.path, isDirectory: &isFolder)
                #expect(exists && !isFolder.boolValue, "\(page): \(link)")
            }
        }

        private static let script = """
            const all = (selector) => [...document.querySelectorAll(selector)];
            const here = location.href.split('#')[0];
            return {
              isStyled: getComputedStyle(document.querySelector('main')).maxWidth === '1168px',
              broken: all('img').filter(image => image.complete && !image.naturalWidth)
                .map(image => image.src),
              links: all('a[href], link[href], img[src]')
                .map(element => (element.href ?? element.src).split('#')[0]),
              lostAnchors: all('a[href]').filter(link => link.href.startsWith(here + '#'))
                .map(link => decodeURIComponent(link.hash.slice(1)))
                .filter(id => !document.getElementById(id))
            };
            """
    }
}
