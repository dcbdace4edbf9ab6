import FileSystem

/// Opens this machine's disks, and lets steps on them fail.
struct FailingDiskOpener: DiskOpener {
    private let steps: FailingSteps
    private let disks = PosixDiskOpener()

    init(counting steps: FailingSteps) {
        self.steps = steps
    }

    func realPath(of path: String) throws(DiskError) -> String { try disks.realPath(of: path) }

    func isLink(at path: String) -> Bool { disks.isLink(at: path) }

    func makeFolders(_ path: String) throws(DiskError) { try disks.makeFolders(path) }

    func hold(_ folder: String) throws(DiskError) -> any Disk {
        FailingDisk(try disks.hold(folder), counting: steps)
    }
}
