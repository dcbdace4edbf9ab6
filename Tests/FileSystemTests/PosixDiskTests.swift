import Foundation
import Testing

@testable import FileSystem

struct PosixDiskTests {
    let folder: TemporaryFolder
    let disk: PosixDisk

    init() throws {
        folder = try TemporaryFolder()
        disk = folder.disk
    }

    @Test("A file is what was written, once and never over another")
    func files() throws {
        try disk.write([1, 2, 3], to: DiskPath("file"))
        #expect(try disk.read(DiskPath("file")) == [1, 2, 3])
        #expect(try disk.entry(at: DiskPath("file"))?.size == 3)
        #expect(throws: DiskError.self) { try disk.write([4], to: DiskPath("file")) }
        #expect(try disk.read(DiskPath("file")) == [1, 2, 3])
        try disk.settle(DiskPath("file"))
        try disk.removeFile(DiskPath("file"))
        #expect(try disk.entry(at: DiskPath("file")) == nil)
    }

    @Test("Files, folders and the rest are told apart, links not followed")
    func kinds() throws {
        try disk.write([], to: DiskPath("file"))
        try disk.makeFolder(DiskPath("folder"))
        try folder.link("link", to: "folder")
        folder.makePipe("pipe")
        let kinds = try ["file", "folder", "link", "pipe"].map {
            try disk.entry(at: DiskPath($0))?.kind
        }
        #expect(kinds == [.file, .folder, .other, .other])
    }

    @Test("A link is neither read nor entered nor written through, and is removed alone")
    func links() throws {
        try disk.makeFolder(DiskPath("folder"))
        try disk.write([1], to: DiskPath("folder/file"))
        try folder.link("file", to: "folder/file")
        try folder.link("link", to: "folder")
        #expect(throws: DiskError.self) { try disk.read(DiskPath("file")) }
        #expect(throws: DiskError.self) { try disk.write([2], to: DiskPath("file")) }
        #expect(throws: DiskError.self) { try disk.names(in: DiskPath("link")) }
        try disk.removeFile(DiskPath("file"))
        try disk.removeFile(DiskPath("link"))
        #expect(try disk.read(DiskPath("folder/file")) == [1])
    }

    @Test("A pipe in a file's place is read without waiting for a writer")
    func pipe() throws {
        folder.makePipe("pipe")
        let error = #expect(throws: DiskError.self) { try disk.read(DiskPath("pipe")) }
        #expect(error?.path == folder.path + "/pipe")
    }

    @Test("The names in a folder are their bytes, without the folder itself and the one above")
    func names() throws {
        let odd = [DiskPath("a\nb"), DiskPath(".hidden"), DiskPath(bytes: [0x61, 0xFF])]
        try disk.makeFolder(DiskPath("folder"))
        for name in odd { try disk.write([], to: DiskPath("folder").appending(name)) }
        #expect(try Set(disk.names(in: DiskPath("folder"))) == Set(odd))
    }

    @Test("A folder has the permissions that it was given", arguments: [0o700, 0o2750, 0o1777])
    func permissions(mode: UInt32) throws {
        try disk.makeFolder(DiskPath("folder"))
        try disk.setMode(mode, of: DiskPath("folder"))
        #expect(try disk.entry(at: DiskPath("folder"))?.mode == mode)
    }

    @Test("A second name is the same file, or the same link")
    func secondNames() throws {
        try disk.write([1], to: DiskPath("file"))
        try folder.link("link", to: "nowhere")
        for name in ["file", "link"] {
            try disk.link(DiskPath(name), to: DiskPath(name + " again"))
            #expect(try folder.inode(of: name) == folder.inode(of: name + " again"))
        }
        let error = #expect(throws: DiskError.self) {
            try disk.link(DiskPath("nothing"), to: DiskPath("x"))
        }
        #expect(error?.attempt == .link)
        #expect(error?.path == folder.path + "/nothing")
    }

    @Test("Two folders trade names and keep what lies in them")
    func exchange() throws {
        for name in ["a", "b"] {
            try disk.makeFolder(DiskPath(name))
            try disk.write(Array(name.utf8), to: DiskPath(name + "/was"))
        }
        try disk.exchange(DiskPath("a"), with: DiskPath("b"))
        #expect(try disk.read(DiskPath("a/was")) == Array("b".utf8))
        #expect(try disk.read(DiskPath("b/was")) == Array("a".utf8))
    }

    @Test("Nothing is exchanged with a folder that isn't there")
    func exchangeWithNothing() throws {
        try disk.makeFolder(DiskPath("a"))
        let error = #expect(throws: DiskError.self) {
            try disk.exchange(DiskPath("a"), with: DiskPath("b"))
        }
        #expect(error?.attempt == .exchange)
        #expect(error?.code == .missing)
        #expect(error?.path == folder.path + "/b")
        #expect(try disk.entry(at: DiskPath("a"))?.kind == .folder)
    }

    @Test("A folder gets another name; one that is not empty is not removed")
    func folders() throws {
        try disk.makeFolder(DiskPath("a"))
        try disk.write([1], to: DiskPath("a/file"))
        try disk.rename(DiskPath("a"), to: DiskPath("b"))
        #expect(try disk.read(DiskPath("b/file")) == [1])
        #expect(throws: DiskError.self) { try disk.removeFolder(DiskPath("b")) }
        try disk.removeFile(DiskPath("b/file"))
        try disk.removeFolder(DiskPath("b"))
        #expect(try disk.entry(at: DiskPath("b")) == nil)
    }

    @Test("A held folder that gets another name stays the one that is meant")
    func renamedAbove() throws {
        let moved = folder.path + " moved"
        try FileManager.default.moveItem(atPath: folder.path, toPath: moved)
        defer { try? FileManager.default.removeItem(atPath: moved) }
        try disk.write([1], to: DiskPath("file"))
        #expect(FileManager.default.fileExists(atPath: moved + "/file"))
    }

    @Test("A refusal names the whole path and says the system's words")
    func refusal() throws {
        let error = #expect(throws: DiskError.self) { try disk.read(DiskPath("nothing")) }
        #expect(
            error
                == DiskError(
                    .call, .missing, at: folder.path + "/nothing",
                    words: String(cString: strerror(ENOENT))))
    }
}
