import Measures
import Testing

@Suite("A path of the site")
struct SitePathTests {
    @Test(
        "A path leads back to the root",
        arguments: [
            ("index.html", ""), ("impressions/index.html", "../"),
            ("charts/group/de/impressions/twitter/2021.svg", "../../../../../"),
            ("_redirects", ""), ("…/..x/x..", "../../"), ("a b/é.html", "../"),
        ])
    func toRoot(text: String, root: String) throws {
        let path = try #require(SitePath(text))
        #expect(path.text == text)
        #expect(path.toRoot == root)
    }

    @Test(
        "A path that could leave the site or hide in it is refused",
        arguments: [
            "", "/", "/index.html", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a/..",
            "a\0b", "a\nb", "a\r\nb", "a\u{7F}", "a\u{85}b", "../\u{301}a", "a/../\u{301}b",
            "a/\u{301}/..",
        ])
    func refused(text: String) {
        #expect(SitePath(text) == nil)
    }

    @Test("A combining mark after a slash doesn't hide the slash")
    func combiningMark() {
        #expect(SitePath("a/\u{301}b")?.components.count == 2)
    }
}
