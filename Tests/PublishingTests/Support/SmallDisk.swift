import Foundation

/// A disk of 256 KB in memory, for as long as the value lives; only where the user may mount one.
final class SmallDisk {
    let path: String

    init(at path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard try Self.run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path) else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit {
        _ = try? Self.run("umount", path)
    }

    /// Whether disks can be mounted here.
    static let isAvailable: Bool = {
        guard let sandbox = try? Sandbox() else { return false }
        return (try? SmallDisk(at: sandbox.path + "/disk")) != nil
    }()

    private static func run(_ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
