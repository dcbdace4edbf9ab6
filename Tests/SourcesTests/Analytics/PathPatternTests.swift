// Patterns that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Testing

@testable import Sources

@Suite("Which paths count")
struct PathPatternTests {
    @Test(
        "A star stands for anything, the rest for itself, from the first character to the last",
        arguments: [
            ("/blog/*", "/blog/", true), ("/blog/*", "/blog/a", true),
            ("/blog/*", "/blog/2021/05/a.html", true), ("/blog/*", "/blog", false),
            ("/blog/*", "/de/blog/a", false), ("/blog/*", "/Blog/a", false),
            ("/blog/a", "/blog/a", true), ("/blog/a", "/blog/ab", false),
            ("/blog/a", "/blog/A", false), ("/blog/a.b", "/blog/axb", false),
            ("*", "", true), ("*", "/", true), ("*a", "/a/a/b/a", true), ("*a", "/a/b", false),
            ("/*/ci/*", "/blog/ci/x", true), ("/*/ci/*", "/ci/x", false),
            ("/a*b*c", "/abcbc", true), ("/a*b*c", "/acb", false), ("/**/x", "/x/x", true),
            ("/a+(b)[c]{2}^$|\\.?", "/a+(b)[c]{2}^$|\\.?", true),
            ("/ü*", "/über", true), ("/日本/*", "/日本/語", true), ("a*", "b", false),
        ])
    func match(pattern: String, path: String, fits: Bool) throws {
        let pattern = try #require(PathPattern(pattern))
        #expect(pattern.matches(path) == fits)
        let form = try Regex(pattern.regularExpression)
        #expect((path.wholeMatch(of: form) != nil) == fits, "the vendor's filter says the same")
    }

    @Test("Only a star and what RE2 would misread are rewritten for the vendor")
    func regularExpression() {
        #expect(PathPattern("/blog/*.html")!.regularExpression == "/blog/.*\\.html")
        #expect(PathPattern("/a+(b)/*")!.regularExpression == "/a\\+\\(b\\)/.*")
        #expect(PathPattern("/a-b_c~d%20/*")!.regularExpression == "/a-b_c~d%20/.*")
        #expect(PathPattern("/a")!.isExact)
        #expect(!PathPattern("/a*")!.isExact)
    }

    @Test("A long path of nearly the right kind is told apart at once")
    func hostile() {
        let pattern = PathPattern(String(repeating: "*a", count: 40) + "b")!
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }

    @Test("Without a pattern every path counts, else those that fit any")
    func choice() {
        #expect(PathChoice([]).contains("/anything"))
        let choice = PathChoice([PathPattern("/a")!, PathPattern("/b/*")!])
        #expect(choice.contains("/a"))
        #expect(choice.contains("/b/c"))
        #expect(!choice.contains("/c"))
    }

    @Test("No pattern is empty, endless or full of control characters")
    func refused() {
        #expect(PathPattern("") == nil)
        #expect(PathPattern("/a\n") == nil)
        #expect(PathPattern(String(repeating: "a", count: 2_049)) == nil)
        #expect(AnalyticsSettings.Property("properties/1") == nil)
        #expect(AnalyticsSettings.Property("") == nil)
        #expect(AnalyticsSettings.Property("123456")?.text == "123456")
    }
}
