import Foundation
import Testing

@testable import FileSystem

struct PosixDiskOpenerTests {
    let folder: TemporaryFolder
    let disks = PosixDiskOpener()

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("A real path has its links resolved; a link and its target are told apart")
    func links() throws {
        try folder.disk.makeFolder(DiskPath("target"))
        try folder.link("link", to: "target")
        try folder.link("broken", to: "nowhere")
        #expect(try disks.realPath(of: folder.path + "/./link/") == folder.path + "/target")
        #expect(disks.isLink(at: folder.path + "/link"))
        #expect(disks.isLink(at: folder.path + "/broken"))
        #expect(!disks.isLink(at: folder.path + "/target"))
        #expect(!disks.isLink(at: folder.path + "/nowhere"))
    }

    @Test(
        "A path that leads nowhere is told apart from one that leads through a file",
        arguments: [
            ("nowhere", DiskError.Code.missing), ("broken", .missing), ("file/x", .notAFolder),
        ])
    func noPath(name: String, expected: DiskError.Code) throws {
        try folder.link("broken", to: "nowhere")
        try folder.disk.write([1], to: DiskPath("file"))
        let path = folder.path + "/" + name
        let error = #expect(throws: DiskError.self) { try disks.realPath(of: path) }
        #expect(error?.code == expected)
        #expect(error?.path == path)
    }

    @Test("Folders are made with those above them, and again without harm")
    func folders() throws {
        for name in ["a", "b/c/d", "b/c/./e/", "a"] {
            try disks.makeFolders(folder.path + "/" + name)
        }
        for name in ["a", "b", "b/c", "b/c/d", "b/c/e"] {
            #expect(try folder.disk.entry(at: DiskPath(name))?.kind == .folder)
        }
    }

    @Test("No folders are made through a file")
    func fileInTheWay() throws {
        try folder.disk.write([1], to: DiskPath("file"))
        let error = #expect(throws: DiskError.self) {
            try disks.makeFolders(folder.path + "/file/a/b")
        }
        #expect(error?.code == .notAFolder)
    }

    @Test("A held folder is nobody else's until the disk is let go")
    func held() throws {
        try folder.disk.makeFolder(DiskPath("held"))
        var disk: (any Disk)? = try disks.hold(folder.path + "/held")
        #expect(try disk?.names(in: DiskPath(".")) == [])
        #expect(!isFree("held"))
        disk = nil
        #expect(isFree("held"))
    }

    @Test("What is no folder can't be held")
    func notHeld() throws {
        try folder.disk.write([1], to: DiskPath("file"))
        let error = #expect(throws: DiskError.self) { try disks.hold(folder.path + "/file") }
        #expect(error?.code == .notAFolder)
    }

    private func isFree(_ name: String) -> Bool {
        let descriptor = open(folder.path + "/" + name, O_RDONLY)
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}
