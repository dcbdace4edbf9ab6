import Foundation
import Outside
import Testing

@Suite("Output folders")
struct OutputFolderTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test("Files are written exactly, with the folders that lead to them")
    func written() throws {
        let output = OutputFolder(folder.path + "/x/y")
        #expect(!output.exists("a b%20.svg"))
        try output.make()
        try output.make()
        try output.write("ä\r\n", to: "a b%20.svg")
        try output.write("", to: "c/d.txt")
        try output.write("second", to: "c/d.txt")
        let tree = FileTree.disk(folder.path)
        #expect(try tree.text(at: "x/y/a b%20.svg") == "ä\r\n")
        #expect(try tree.files(below: "x") == ["x/y/a b%20.svg", "x/y/c/d.txt"])
        #expect(try tree.text(at: "x/y/c/d.txt") == "second")
        #expect(output.exists("a b%20.svg") && output.exists("c"))
    }

    @Test("What can't be written is told in words")
    func faults() throws {
        try OutputFolder(folder.path).write("", to: "file")
        let inFile = OutputFolder(folder.path + "/file")
        #expect(
            message { () throws(FileError) in try inFile.make() }.hasPrefix(
                "\(folder.path)/file: the folder can't be made: a file stands where a folder has"))
        #expect(
            message { () throws(FileError) in try inFile.write("x", to: "a") }
                == "\(folder.path)/file/a: it can't be written: a file stands where a folder has"
                + " to be.")
        #expect(
            message { () throws(FileError) in
                try OutputFolder(folder.path + "/none").write("x", to: "a")
            } == "\(folder.path)/none/a: it can't be written: there is no such file.")
        try OutputFolder(folder.path + "/sub").make()
        #expect(
            message { () throws(FileError) in
                try OutputFolder(folder.path).write("x", to: "sub")
            } == "\(folder.path)/sub: it can't be written: it is a folder, not a file.")
    }
}
