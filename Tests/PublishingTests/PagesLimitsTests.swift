import Measures
import Testing

@testable import Publishing

struct PagesLimitsTests {
    private static let roomy = PagesLimits(
        entries: 100, bytes: 10_000, redirectRules: 2, redirectBytes: 24)

    @Test("GitLab's limits are 200,000 files, 1 GB, and 1,000 redirects in 64 KB")
    func gitLab() {
        #expect(PagesLimits.gitLab.entries == 200_000)
        #expect(PagesLimits.gitLab.bytes == 1_000_000_000)
        #expect(PagesLimits.gitLab.redirectRules == 1_000)
        #expect(PagesLimits.gitLab.redirectBytes == 65_536)
    }

    @Test("Files, folders and others' files count as entries, with the sum in the message")
    func entries() throws {
        let weight = SiteWeight(files: 90, folders: 9, keptFiles: 1)
        try Self.roomy.check(Site(), weighing: weight, at: "public")
        var limits = Self.roomy
        limits.entries = 99
        let error = #expect(throws: PublishingError.self) {
            try limits.check(Site(), weighing: weight, at: "public")
        }
        #expect(error?.code == .tooManyEntries)
        #expect(
            error?.cause == "90 files + 9 folders + 1 kept from others = 100 entries, 1 more than "
                + "the 99 that GitLab Pages allows")
    }

    @Test("All bytes count, with the sum in the message")
    func bytes() throws {
        let weight = SiteWeight(fileBytes: 9_000, keptBytes: 1_001)
        let error = #expect(throws: PublishingError.self) {
            try Self.roomy.check(Site(), weighing: weight, at: "public")
        }
        #expect(error?.code == .tooManyBytes)
        #expect(
            error?.cause == "9,000 of the site + 1,001 kept from others = 10,001 bytes, 1 more "
                + "than the 10,000 that GitLab Pages allows")
    }

    @Test(
        "Rules of redirects are lines that are neither blank nor a comment",
        arguments: [
            ("/a /b\n/c /d\n", nil), ("# one\n\n  \n/a /b\r\n\t# x", nil),
            ("/a /b\n/c /d\n/e /f\n", PublishingError.Code.tooManyRedirects),
            ("/aaaaaaaaaa /bbbbbbbbbbbb", .redirectsTooLarge), ("/aaaaaaaaaa /bbbbbbbbbbb", nil),
        ])
    func redirects(text: String, expected: PublishingError.Code?) throws {
        let site = try Site.make(["_redirects": text])
        var code: PublishingError.Code?
        do {
            try Self.roomy.check(site, weighing: SiteWeight(), at: "public")
        } catch { code = error.code }
        #expect(code == expected)
    }

    @Test("A site beyond the limits is not written; without limits it is")
    func unwritten() throws {
        let sandbox = try Sandbox()
        let site = try Site.make(["a/b.html": "1"])
        var limits = PagesLimits.gitLab
        limits.entries = 2
        let error = #expect(throws: PublishingError.self) {
            _ = try Publisher(folder: sandbox.folder, options: .init(limits: limits)).publish(site)
        }
        #expect(error?.code == .tooManyEntries)
        #expect(try sandbox.neighbours.isEmpty)
        _ = try Publisher(folder: sandbox.folder, options: .init(limits: nil)).publish(site)
        #expect(try sandbox.tree() == site.tree)
    }
}
