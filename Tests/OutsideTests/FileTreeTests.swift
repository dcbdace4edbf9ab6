import Foundation
import Outside
import Testing

/// A folder for one test, gone with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "outside-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// What goes wrong with a file.
func message<Result>(_ work: () throws(FileError) -> Result) -> String {
    do throws(FileError) {
        return "no error, but \(try work())"
    } catch {
        return "\(error)"
    }
}

@Suite("File trees")
struct FileTreeTests {
    private static let files = [
        "a.txt": "ä", "b/a.md": "", "b/c/d.md": "d", "b/c e.md": "e", "bc/x": "x", "ü.md": "\n",
    ]

    private let folder: Folder
    /// The same files on disk and in memory.
    private let trees: [FileTree]

    init() throws {
        let folder = try Folder()
        let output = OutputFolder(folder.path)
        for (path, text) in Self.files { try output.write(text, to: path) }
        self.folder = folder
        trees = [.disk(folder.path), .memory(Self.files, name: folder.path)]
    }

    @Test("Files read the same on disk and in memory")
    func texts() throws {
        for tree in trees {
            for (path, text) in Self.files {
                #expect(try tree.text(at: path) == text)
                #expect(try tree.data(at: path) == Data(text.utf8))
            }
        }
    }

    @Test(
        "Files are listed in order, with the paths that read them",
        arguments: [
            ("", ["a.txt", "b/a.md", "b/c e.md", "b/c/d.md", "bc/x", "ü.md"]),
            ("b", ["b/a.md", "b/c e.md", "b/c/d.md"]), ("b/c", ["b/c/d.md"]), ("none", []),
        ])
    func listed(below: String, expected: [String]) throws {
        for tree in trees { #expect(try tree.files(below: below) == expected) }
    }

    @Test(
        "A path is contained if a file or a folder stands there",
        arguments: [
            ("a.txt", true), ("b", true), ("b/c", true), ("", true), ("c", false),
            ("b/c e", false), ("a.txt/x", false),
        ])
    func contained(path: String, expected: Bool) {
        for tree in trees { #expect(tree.contains(path) == expected) }
    }

    @Test("What can't be read is told in words, alike for disk and memory")
    func faults() {
        for tree in trees {
            let fault = { (path: String) in
                message { () throws(FileError) in try tree.data(at: path) }
            }
            #expect(fault("none.md") == "\(folder.path)/none.md: there is no such file.")
            #expect(fault("b") == "\(folder.path)/b: it is a folder, not a file.")
            #expect(
                message { () throws(FileError) in try tree.files(below: "a.txt") }
                    == "\(folder.path)/a.txt: a file stands where a folder has to be.")
        }
    }

    @Test("Text that is not UTF-8 is told so")
    func encoding() throws {
        try Data([0x61, 0xFF]).write(to: URL(filePath: folder.path + "/latin.txt"))
        #expect(
            message { () throws(FileError) in try trees[0].text(at: "latin.txt") }
                == "\(folder.path)/latin.txt: it is not UTF-8 text.")
        #expect(try trees[0].data(at: "latin.txt").count == 2)
    }

    @Test("A tree on disk takes absolute paths as well")
    func absolute() throws {
        #expect(try FileTree.disk("/").text(at: folder.path + "/a.txt") == "ä")
        #expect(try trees[0].text(at: folder.path + "/a.txt") == "ä")
    }

    @Test(
        "Messages write paths as people do",
        arguments: [
            (".", "a", "a"), ("", "a", "a"), ("t", "a/b", "t/a/b"), ("t/", "a", "t/a"),
            ("t", "/etc/x", "/etc/x"), ("t", "", "t"), ("/", "a", "/a"),
        ])
    func display(root: String, path: String, expected: String) {
        #expect(FileTree.disk(root).displayPath(path) == expected)
    }
}
