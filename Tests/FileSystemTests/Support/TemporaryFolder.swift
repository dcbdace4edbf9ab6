import Foundation
import Testing

@testable import FileSystem

/// A folder of a test's own and the disk behind it, gone when the test is over.
final class TemporaryFolder {
    let path: String
    let disk: PosixDisk

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("file-system-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
        disk = try PosixDisk(holding: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: target)
    }

    func makePipe(_ name: String) {
        #expect(mkfifo(path + "/" + name, 0o600) == 0)
    }

    func inode(of name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return attributes[.systemFileNumber] as? Int
    }
}
