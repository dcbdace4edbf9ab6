import Outside
import Testing

@Suite("Files that take the place of others")
struct OutputFolderReplacingTests {
    private let folder: Folder
    private let output: OutputFolder
    private let tree: FileTree

    init() throws {
        folder = try Folder()
        output = OutputFolder(folder.path + "/new")
        tree = .disk(folder.path + "/new")
    }

    @Test("The new bytes stand there, and nothing beside them")
    func replaced() throws {
        try output.replace("a.txt", with: Array("old".utf8))
        try output.replace("a.txt", with: Array("new".utf8))
        try output.replace("b/c/d.bin", with: [0, 255])
        #expect(try tree.text(at: "a.txt") == "new")
        #expect(try Array(tree.data(at: "b/c/d.bin")) == [0, 255])
        #expect(try tree.files(below: "") == ["a.txt", "b/c/d.bin"])
    }

    @Test("What can't be replaced stays as it was")
    func faults() throws {
        try output.replace("a.txt", with: Array("old".utf8))
        try output.replace("b/c.txt", with: [])
        #expect(
            message { () throws(FileError) in try output.replace("a.txt/b", with: []) }
                .contains("a file stands where a folder has to be"))
        #expect(
            message { () throws(FileError) in try output.replace("b", with: []) }
                == "\(folder.path)/new/b: it can't be written: it is a folder, not a file.")
        #expect(try tree.text(at: "a.txt") == "old")
        #expect(try tree.files(below: "") == ["a.txt", "b/c.txt"])
    }

    @Test("A file goes with the folders that it leaves empty")
    func removed() throws {
        try output.replace("a/b/c.txt", with: [])
        try output.replace("a/d.txt", with: [])
        try output.remove("a/b/c.txt")
        #expect(!tree.contains("a/b") && tree.contains("a/d.txt"))
        try output.remove("a/d.txt")
        #expect(!tree.contains("a") && tree.contains(""))
        #expect(
            message { () throws(FileError) in try output.remove("a/d.txt") }
                == "\(folder.path)/new/a/d.txt: it can't be removed: there is no such file.")
    }
}
