import FileSystem

/// A disk on which one step fails: once, or that one and all that follow.
///
/// When all that follow fail too, nothing is cleaned up: what is left is what a kill at that step
/// would leave.
final class FailingDisk: Disk {
    private let disk: any Disk
    private let steps: FailingSteps

    init(_ disk: any Disk, counting steps: FailingSteps) {
        self.disk = disk
        self.steps = steps
    }

    func entry(at path: DiskPath) throws(DiskError) -> DiskEntry? {
        try steps.count(path)
        return try disk.entry(at: path)
    }

    func names(in folder: DiskPath) throws(DiskError) -> [DiskPath] {
        try steps.count(folder)
        return try disk.names(in: folder)
    }

    func read(_ path: DiskPath) throws(DiskError) -> [UInt8] {
        try steps.count(path)
        return try disk.read(path)
    }

    func makeFolder(_ path: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.makeFolder(path)
    }

    func setMode(_ mode: UInt32, of folder: DiskPath) throws(DiskError) {
        try steps.count(folder)
        try disk.setMode(mode, of: folder)
    }

    /// Fails as a full disk does: with half of the file written.
    func write(_ bytes: [UInt8], to path: DiskPath) throws(DiskError) {
        do {
            try steps.count(path)
        } catch {
            try disk.write(Array(bytes.prefix(bytes.count / 2)), to: path)
            throw error
        }
        try disk.write(bytes, to: path)
    }

    func link(_ path: DiskPath, to copy: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.link(path, to: copy)
    }

    func removeFile(_ path: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.removeFile(path)
    }

    func removeFolder(_ path: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.removeFolder(path)
    }

    func settle(_ path: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.settle(path)
    }

    func rename(_ path: DiskPath, to name: DiskPath) throws(DiskError) {
        try steps.count(path)
        try disk.rename(path, to: name)
    }

    func exchange(_ left: DiskPath, with right: DiskPath) throws(DiskError) {
        try steps.count(left)
        try disk.exchange(left, with: right)
    }
}
