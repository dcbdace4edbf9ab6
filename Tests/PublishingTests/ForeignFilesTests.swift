import Measures
import Testing

@testable import Publishing

struct ForeignFilesTests {
    let sandbox: Sandbox
    let publisher: Publisher
    let forced: Publisher

    init() throws {
        sandbox = try Sandbox()
        publisher = Publisher(folder: sandbox.folder)
        forced = Publisher(folder: sandbox.folder, options: .init(isForced: true))
    }

    @Test("Files that nobody lists stay as they are: notes, links, empty folders, odd names")
    func kept() throws {
        let site = try Site.make(["index.html": "1", "a/b.html": ""])
        _ = try publisher.publish(site)
        try sandbox.write("", at: "public/.gitkeep")
        try sandbox.write("mine", at: "public/a/notes/deep\nname.txt")
        try sandbox.makeFolder("public/empty/deeper")
        try sandbox.link("public/out", to: "/etc")
        try sandbox.link("public/a/broken", to: "../nowhere")
        let identity = try sandbox.identity(of: "public/a/notes/deep\nname.txt")
        let expected = try sandbox.tree()
        let changes = try publisher.publish(.make(["index.html": "2", "a/b.html": ""]))
        #expect(changes.changed.map(\.text) == ["index.html"])
        #expect(try sandbox.tree() == expected.merging(["index.html": .file("2")]) { $1 })
        #expect(try sandbox.identity(of: "public/a/notes/deep\nname.txt") == identity)
    }

    @Test("A kept file keeps its folder when all of the site's files in it go")
    func keptFolder() throws {
        _ = try publisher.publish(.make(["a/b.html": "", "index.html": ""]))
        try sandbox.write("mine", at: "public/a/notes.txt")
        _ = try publisher.publish(.make(["index.html": ""]))
        #expect(try sandbox.tree()["a/notes.txt"] == .file("mine"))
        #expect(try sandbox.tree()["a/b.html"] == nil)
    }

    @Test(
        "A folder with content but without a manifest is refused as it stands",
        arguments: ["notes.txt", "a/b/notes.txt", "a/.gitkeep", "index.html"])
    func unknownFolder(name: String) throws {
        try sandbox.write("mine", at: "public/" + name)
        let before = try sandbox.tree()
        let error = #expect(throws: PublishingError.self) {
            _ = try publisher.publish(.make(["index.html": "1"]))
        }
        #expect(error?.code == .unknownFolder)
        #expect(error?.cause == "such as '\(name)'")
        #expect(try sandbox.tree() == before)
        #expect(try sandbox.neighbours == ["public"])
    }

    @Test("By force an unknown folder is taken over; only what collides is overwritten")
    func forcedFolder() throws {
        try sandbox.write("mine", at: "public/notes.txt")
        try sandbox.write("old", at: "public/index.html")
        let changes = try forced.publish(.make(["index.html": "new"]))
        #expect(changes.changed.map(\.text) == ["index.html"])
        #expect(try sandbox.text(at: "public/index.html") == "new")
        #expect(try sandbox.text(at: "public/notes.txt") == "mine")
        _ = try publisher.publish(Site())
        #expect(try sandbox.tree()["notes.txt"] == .file("mine"))
        #expect(try sandbox.tree()["index.html"] == nil)
    }

    @Test("An empty folder, or one with placeholders only, is new", arguments: [false, true])
    func emptyFolder(hasPlaceholders: Bool) throws {
        try sandbox.makeFolder("public/empty")
        if hasPlaceholders {
            try sandbox.write("", at: "public/.gitkeep")
            try sandbox.write("*", at: "public/.gitignore")
        }
        _ = try publisher.publish(.make(["index.html": "1"]))
        #expect(try sandbox.text(at: "public/index.html") == "1")
        #expect(try sandbox.tree()["empty"] == .folder)
        #expect(try sandbox.tree()[".gitignore"] == (hasPlaceholders ? .file("*") : nil))
    }

    @Test(
        "A damaged manifest makes the folder unknown",
        arguments: ["", "de-dashboard manifest 2\n", "de-dashboard manifest 1\n../../etc\n"])
    func damagedManifest(text: String) throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.write(text, at: "public/.de-dashboard-manifest")
        let error = #expect(throws: PublishingError.self) {
            _ = try publisher.publish(.make(["index.html": "2"]))
        }
        #expect(error?.code == .unknownFolder)
        #expect(error?.cause == "its manifest '.de-dashboard-manifest' is damaged")
        #expect(try sandbox.text(at: "public/index.html") == "1")
        _ = try forced.publish(.make(["index.html": "2"]))
        #expect(try sandbox.tree() == Site.make(["index.html": "2"]).tree)
    }

    @Test("A manifest that is a link is not followed, and vouches for nothing")
    func linkedManifest() throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.write("de-dashboard manifest 1\nindex.html\n", at: "elsewhere")
        try sandbox.remove("public/.de-dashboard-manifest")
        try sandbox.link("public/.de-dashboard-manifest", to: "../elsewhere")
        let error = #expect(throws: PublishingError.self) { _ = try publisher.publish(Site()) }
        #expect(error?.code == .unknownFolder)
        _ = try forced.publish(.make(["index.html": "1"]))
        #expect(try sandbox.tree() == Site.make(["index.html": "1"]).tree)
        #expect(try sandbox.text(at: "elsewhere") == "de-dashboard manifest 1\nindex.html\n")
    }

    @Test("Somebody else's file in the way is refused; by force it is overwritten")
    func foreignFile() throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.write("mine", at: "public/about.html")
        let before = try sandbox.tree()
        let next = try Site.make(["index.html": "2", "about.html": "new"])
        let error = #expect(throws: PublishingError.self) { _ = try publisher.publish(next) }
        #expect(error?.code == .foreignFile)
        #expect(error?.path == sandbox.folder + "/about.html")
        #expect(try sandbox.tree() == before)
        _ = try forced.publish(next)
        #expect(try sandbox.tree() == next.tree)
    }

    @Test("Somebody else's file where a folder must go is refused; by force it is replaced")
    func foreignFileForFolder() throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.write("mine", at: "public/about")
        let next = try Site.make(["about/index.html": "new"])
        let error = #expect(throws: PublishingError.self) { _ = try publisher.publish(next) }
        #expect(error?.code == .foreignFile)
        let changes = try forced.publish(next)
        #expect(changes.removed.map(\.text) == ["about", "index.html"])
        #expect(try sandbox.tree() == next.tree)
    }

    @Test("Somebody else's folder where a file must go is refused, even by force")
    func foreignFolderForFile() throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.write("mine", at: "public/about/notes.txt")
        let before = try sandbox.tree()
        for publisher in [publisher, forced] {
            let error = #expect(throws: PublishingError.self) {
                _ = try publisher.publish(.make(["about": "new"]))
            }
            #expect(error?.code == .foreignFolder)
            #expect(error?.path == sandbox.folder + "/about")
        }
        #expect(try sandbox.tree() == before)
    }

    @Test(
        "An empty folder where a file must go holds nothing that could be lost",
        arguments: ["about", "about/empty"])
    func emptyFolderForFile(name: String) throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.makeFolder("public/" + name)
        let next = try Site.make(["about": "new"])
        _ = try publisher.publish(next)
        #expect(try sandbox.tree() == next.tree)
    }

    @Test("No link leads a write out of the folder: neither one for a file nor one for a folder")
    func links() throws {
        _ = try publisher.publish(.make(["index.html": "1", "a/b.html": "1"]))
        try sandbox.write("precious", at: "elsewhere/b.html")
        try sandbox.remove("public/index.html")
        try sandbox.link("public/index.html", to: "../elsewhere/b.html")
        try sandbox.remove("public/a")
        try sandbox.link("public/a", to: "../elsewhere")
        let next = try Site.make(["index.html": "2", "a/b.html": "2"])
        let error = #expect(throws: PublishingError.self) { _ = try publisher.publish(next) }
        #expect(error?.code == .foreignFile)
        #expect(error?.path == sandbox.folder + "/a")
        _ = try forced.publish(next)
        #expect(try sandbox.tree() == next.tree)
        #expect(try sandbox.tree(of: "elsewhere") == ["b.html": .file("precious")])
    }

    @Test("A link to the very bytes is still no file of the site")
    func linkToSameBytes() throws {
        // As long as the link itself, so that the size doesn't tell them apart.
        let text = "../elsewhere"
        let site = try Site.make(["index.html": text])
        _ = try publisher.publish(site)
        try sandbox.write(text, at: "elsewhere")
        try sandbox.remove("public/index.html")
        try sandbox.link("public/index.html", to: text)
        #expect(try publisher.publish(site).changed.map(\.text) == ["index.html"])
        #expect(try sandbox.tree() == site.tree)
    }

    @Test("A folder of the site's that somebody emptied is not mistaken for somebody else's")
    func emptiedFolder() throws {
        _ = try publisher.publish(.make(["index.html": "1", "a/b/c.html": "1"]))
        try sandbox.remove("public/a/b/c.html")
        let next = try Site.make(["index.html": "2"])
        _ = try publisher.publish(next)
        #expect(try sandbox.tree() == next.tree)
    }

    @Test("A second name of a file elsewhere is not written through")
    func hardLink() throws {
        _ = try publisher.publish(.make(["index.html": "1"]))
        try sandbox.hardLink("elsewhere", to: "public/index.html")
        _ = try publisher.publish(.make(["index.html": "2"]))
        #expect(try sandbox.text(at: "elsewhere") == "1")
    }
}
