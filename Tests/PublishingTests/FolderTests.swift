import Foundation
import Measures
import Testing

@testable import Publishing

struct FolderTests {
    let sandbox: Sandbox
    let site: Site

    init() throws {
        sandbox = try Sandbox()
        site = try .make(["index.html": "home"])
    }

    @Test(
        "A folder may be named in many ways",
        arguments: ["public", "public/", "./public", ".//public/.", "deep/er/public", "é/ü public"])
    func names(name: String) throws {
        for _ in 1...2 {
            _ = try Publisher(folder: sandbox.path + "/" + name).publish(site)
            #expect(try sandbox.tree(of: name) == site.tree)
        }
    }

    @Test("A link to a folder means its target, and stays a link")
    func linkedFolder() throws {
        try sandbox.makeFolder("elsewhere/target")
        try sandbox.link("public", to: "elsewhere/target")
        _ = try Publisher(folder: sandbox.folder).publish(site)
        #expect(try sandbox.tree(of: "elsewhere/target") == site.tree)
        #expect(
            try sandbox.tree(of: "").filter { $0.key == "public" }.values.first
                == .link("elsewhere/target"))
        #expect(try sandbox.tree(of: "elsewhere").keys.allSatisfy { $0.hasPrefix("target") })
    }

    @Test("A link that leads nowhere is refused")
    func brokenLink() throws {
        try sandbox.link("public", to: "nowhere")
        #expect(try code(ofPublishingTo: sandbox.folder) == .noFolder)
        #expect(try sandbox.neighbours == ["public"])
    }

    @Test("A file where the folder should be is refused and stays")
    func fileInTheWay() throws {
        try sandbox.write("mine", at: "public")
        #expect(try code(ofPublishingTo: sandbox.folder) == .notAFolder)
        #expect(try code(ofPublishingTo: sandbox.folder + "/deeper") == .notAFolder)
        #expect(try sandbox.text(at: "public") == "mine")
        #expect(try sandbox.neighbours == ["public"])
    }

    @Test(
        "What can't be a folder is refused",
        arguments: [
            ("", PublishingError.Code.noFolder), ("/", .noFolder), ("a\0b", .noFolder),
            ("/dev/null", .notAFolder), ("/dev/null/public", .notAFolder),
        ])
    func impossibleFolders(path: String, expected: PublishingError.Code) throws {
        #expect(try code(ofPublishingTo: path) == expected)
    }

    @Test("A folder that the process works in is refused", arguments: [".", ".."])
    func workingFolder(path: String) throws {
        #expect(try code(ofPublishingTo: path) == .insideFolder)
    }

    @Test("A name that is too long is refused before anything is written")
    func longNames() throws {
        let fits = String(repeating: "a", count: 255)
        _ = try Publisher(folder: sandbox.folder).publish(.make(["\(fits)/\(fits)": "1"]))
        let error = #expect(throws: PublishingError.self) {
            _ = try Publisher(folder: sandbox.folder).publish(.make(["x/\(fits)é/y": "1"]))
        }
        #expect(error?.code == .nameTooLong)
        #expect(try sandbox.tree()[fits + "/" + fits] == .file("1"))
    }

    private func code(ofPublishingTo folder: String) throws -> PublishingError.Code? {
        #expect(throws: PublishingError.self) { _ = try Publisher(folder: folder).publish(site) }?
            .code
    }
}
