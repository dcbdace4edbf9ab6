import Measures
import Testing

@Suite("A site in memory")
struct SiteTests {
    private let index: SitePath

    init() throws {
        index = try #require(SitePath("index.html"))
    }

    @Test("A second file at one path is an error and leaves the first")
    func doublePath() throws {
        var site = Site()
        try site.add("first", at: index)
        let error = #expect(throws: SitePathTaken.self) { try site.add("second", at: index) }
        #expect(error?.path == index)
        #expect(site[index] == Array("first".utf8))
        #expect(site.files.count == 1)
    }

    @Test("An empty file takes its path too")
    func emptyFile() throws {
        var site = Site()
        try site.add([], at: index)
        #expect(throws: SitePathTaken.self) { try site.add([], at: index) }
    }

    @Test("Files come in the order of their paths, whatever the order of adding")
    func order() throws {
        var site = Site()
        for text in ["b.html", "a/z.svg", "a.html", "a/b/c.svg", "_redirects"] {
            try site.add(text, at: #require(SitePath(text)))
        }
        let texts = site.files.map(\.path.text)
        #expect(texts == ["_redirects", "a.html", "a/b/c.svg", "a/z.svg", "b.html"])
        #expect(site.files.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == $0.path.text })
        #expect(Set(site.paths).count == 5)
    }

    @Test("A path without a file has no bytes")
    func absent() {
        #expect(Site()[index] == nil)
    }
}
