import Measures
import Testing

@testable import Publishing

struct PublisherTests {
    let sandbox: Sandbox
    let publisher: Publisher

    init() throws {
        sandbox = try Sandbox()
        publisher = Publisher(folder: sandbox.folder)
    }

    @Test("A folder that doesn't exist becomes the site, and nothing else stays beside it")
    func firstPublication() throws {
        let site = try Site.make(["index.html": "home", "charts/de/2021.svg": "<svg/>"])
        let changes = try publisher.publish(site)
        #expect(try sandbox.tree() == site.tree)
        #expect(try sandbox.neighbours == ["public"])
        #expect(changes.added.map(\.text) == ["charts/de/2021.svg", "index.html"])
        let manifest = try sandbox.text(at: "public/.de-dashboard-manifest")
        #expect(changes.bytesWritten == 10 + manifest.utf8.count)
    }

    @Test("The manifest is a title and the sorted paths")
    func manifestText() throws {
        _ = try publisher.publish(.make(["b.txt": "", "a/c.txt": "", "a.txt": ""]))
        #expect(
            try sandbox.text(at: "public/.de-dashboard-manifest")
                == "de-dashboard manifest 1\na.txt\na/c.txt\nb.txt\n")
    }

    @Test("The same site again writes nothing and exchanges nothing")
    func sameSite() throws {
        let site = try Site.make(["index.html": "home", "a/b.html": "b"])
        _ = try publisher.publish(site)
        let before = try sandbox.identity(of: "public")
        let changes = try publisher.publish(site)
        #expect(try sandbox.identity(of: "public") == before)
        #expect(changes.unchanged == 2)
        #expect(changes.bytesWritten == 0)
        #expect(changes.added.isEmpty && changes.changed.isEmpty && changes.removed.isEmpty)
    }

    @Test("Files that stay keep inode, time and permissions; only the changed one is written")
    func unchangedFiles() throws {
        _ = try publisher.publish(
            .make(["same.html": "same", "a/b/same.html": "same", "x.html": "1"]))
        let names = ["same.html", "a/b/same.html", ".de-dashboard-manifest"].map { "public/" + $0 }
        let before = try names.map(sandbox.identity)
        let next = try Site.make(["same.html": "same", "a/b/same.html": "same", "x.html": "22"])
        let changes = try publisher.publish(next)
        #expect(try names.map(sandbox.identity) == before)
        #expect(try sandbox.tree() == next.tree)
        #expect(changes.changed.map(\.text) == ["x.html"])
        #expect(changes.bytesWritten == 2)
        #expect(changes.leftover == nil)
    }

    @Test("Other bytes of the same length are a change")
    func sameLength() throws {
        _ = try publisher.publish(.make(["x.html": "1"]))
        let changes = try publisher.publish(.make(["x.html": "2"]))
        #expect(changes.changed.map(\.text) == ["x.html"])
        #expect(try sandbox.text(at: "public/x.html") == "2")
    }

    @Test("Files that no longer belong go, and their folders with them")
    func removal() throws {
        _ = try publisher.publish(
            .make(["index.html": "", "old/deep/page.html": "", "gone.html": ""]))
        let next = try Site.make(["index.html": ""])
        let changes = try publisher.publish(next)
        #expect(changes.removed.map(\.text) == ["gone.html", "old/deep/page.html"])
        #expect(try sandbox.tree() == next.tree)
    }

    @Test(
        "A file may become a folder and a folder a file",
        arguments: [("a", "a/b/c"), ("a/b/c", "a"), ("a/b", "a/b/c"), ("a/b/c", "a/b")])
    func fileAndFolder(before: String, after: String) throws {
        _ = try publisher.publish(.make([before: "1", "index.html": ""]))
        let next = try Site.make([after: "2", "index.html": ""])
        let changes = try publisher.publish(next)
        #expect(changes.added.map(\.text) == [after])
        #expect(changes.removed.map(\.text) == [before])
        #expect(try sandbox.tree() == next.tree)
    }

    @Test("A file that somebody deleted or spoiled is written again")
    func repair() throws {
        let site = try Site.make(["index.html": "home", "a/b.html": "b"])
        _ = try publisher.publish(site)
        try sandbox.remove("public/a")
        try sandbox.write("", at: "public/index.html")
        let changes = try publisher.publish(site)
        #expect(changes.added.map(\.text) == ["a/b.html"])
        #expect(changes.changed.map(\.text) == ["index.html"])
        #expect(try sandbox.tree() == site.tree)
    }

    @Test("A site without files leaves a folder with a manifest only")
    func emptySite() throws {
        _ = try publisher.publish(.make(["index.html": ""]))
        _ = try publisher.publish(Site())
        #expect(try Array(sandbox.tree().keys) == [".de-dashboard-manifest"])
    }

    @Test("A thousand files are published, and a tenth of them changed")
    func thousandFiles() throws {
        func site(_ version: Int) throws -> Site {
            var site = Site()
            for number in 0..<1_000 {
                let text = "\(number) \(number % 10 == 0 ? version : 0)"
                try site.add(text, at: .make("charts/\(number % 30)/\(number).svg"))
            }
            return site
        }
        #expect(try publisher.publish(site(1)).added.count == 1_000)
        let changes = try publisher.publish(site(2))
        #expect(changes.changed.count == 100)
        #expect(changes.unchanged == 900)
        #expect(try sandbox.tree() == site(2).tree)
    }

    @Test("The folder and those in it keep their permissions")
    func permissions() throws {
        _ = try publisher.publish(.make(["a/b.html": "1"]))
        try sandbox.setPermissions(0o2750, of: "public")
        try sandbox.setPermissions(0o711, of: "public/a")
        _ = try publisher.publish(.make(["a/b.html": "2"]))
        #expect(try sandbox.identity(of: "public").last == "\(0o2750)")
        #expect(try sandbox.identity(of: "public/a").last == "\(0o711)")
    }

    @Test("What a killed run left behind is removed, even if it is a link")
    func leftovers() throws {
        try sandbox.write("half", at: ".public.next/a/b.html")
        _ = try publisher.publish(.make(["index.html": "1"]))
        #expect(try sandbox.neighbours == ["public"])
        try sandbox.write("precious", at: "elsewhere/file")
        try sandbox.link(".public.next", to: "elsewhere")
        _ = try publisher.publish(.make(["index.html": "1"]))
        #expect(try sandbox.neighbours == ["elsewhere", "public"])
        #expect(try sandbox.text(at: "elsewhere/file") == "precious")
    }
}
