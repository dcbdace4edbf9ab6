import Measures
import Testing

@testable import Publishing

struct ManifestTests {
    @Test("A manifest reads back as it was written")
    func roundTrip() throws {
        let site = try Site.make(["b": "", "a/é.html": "", "a b.html": "", "a.html": ""])
        let manifest = try Manifest(paths: SiteContent(site).files)
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(manifest.bytes)?.bytes == manifest.bytes)
    }

    @Test(
        "A manifest with anything else in it vouches for nothing",
        arguments: [
            "", "\n", "de-dashboard manifest 1", "de-dashboard manifest 1\n\n",
            "de-dashboard manifest 2\na\n", "de-dashboard manifest 1\na",
            "de-dashboard manifest 1\nb\na\n", "de-dashboard manifest 1\na\na\n",
            "de-dashboard manifest 1\r\na\r\n", "de-dashboard manifest 1\n/etc/passwd\n",
            "de-dashboard manifest 1\n../x\n", "de-dashboard manifest 1\na/../../x\n",
            "de-dashboard manifest 1\na//b\n", "de-dashboard manifest 1\n..\u{2F}\u{301}x\n",
            "de-dashboard manifest 1\n.de-dashboard-manifest\n",
        ])
    func damaged(text: String) {
        #expect(Manifest(Array(text.utf8)) == nil)
    }

    @Test("Bytes that are not UTF-8 are no path")
    func invalidText() {
        #expect(Manifest(Array("de-dashboard manifest 1\na".utf8) + [0xFF, 0x0A]) == nil)
    }
}
