#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The disk behind one folder, which no other run can hold at the same time.
///
/// Every call starts from the open folder, so a rename of it or of one above leads nowhere else.
final class PosixDisk: Disk {
    private let descriptor: CInt
    private let path: String

    /// Opens the folder, and waits while another run holds it.
    init(holding path: String) throws(DiskError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError(.call, errno: errno, at: path) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw DiskError(.call, errno: errno, at: path) }
        }
    }

    /// Lets go of the folder; so does the end of the process, however it comes.
    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func entry(at path: DiskPath) throws(DiskError) -> DiskEntry? {
        var status = stat()
        guard fstatat(descriptor, path.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw failure(at: path) }
            return nil
        }
        return DiskEntry(status)
    }

    func names(in folder: DiskPath) throws(DiskError) -> [DiskPath] {
        let opened = openat(
            descriptor, folder.terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw failure(at: folder) }
        guard let stream = fdopendir(opened) else {
            let error = failure(at: folder)
            close(opened)
            throw error
        }
        defer { closedir(stream) }
        var names: [DiskPath] = []
        // The end and an error both give nothing; only an error sets the number.
        errno = 0
        while let entry = readdir(stream) {
            if let name = DiskPath(entry) { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw failure(at: folder) }
        return names
    }

    func read(_ path: DiskPath) throws(DiskError) -> [UInt8] {
        // Not waiting, should a pipe have taken the file's place.
        let file = openat(
            descriptor, path.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw failure(at: path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure(at: path) }
        guard let bytes = OpenFile(descriptor: file).bytes(expecting: Int(status.st_size)) else {
            throw failure(at: path)
        }
        return bytes
    }

    func makeFolder(_ path: DiskPath) throws(DiskError) {
        try check(mkdirat(descriptor, path.terminated, 0o777), at: path)
    }

    func setMode(_ mode: UInt32, of folder: DiskPath) throws(DiskError) {
        try check(fchmodat(descriptor, folder.terminated, mode_t(mode), 0), at: folder)
    }

    func write(_ bytes: [UInt8], to path: DiskPath) throws(DiskError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = openat(descriptor, path.terminated, flags, 0o666)
        guard file >= 0 else { throw failure(at: path) }
        guard OpenFile(descriptor: file).write(bytes) else {
            let error = failure(at: path)
            close(file)
            throw error
        }
        // Some file systems report a failed write here only.
        try check(close(file), at: path)
    }

    func link(_ path: DiskPath, to copy: DiskPath) throws(DiskError) {
        guard linkat(descriptor, path.terminated, descriptor, copy.terminated, 0) == 0 else {
            throw DiskError(.link, errno: errno, at: text(path))
        }
    }

    func removeFile(_ path: DiskPath) throws(DiskError) {
        try check(unlinkat(descriptor, path.terminated, 0), at: path)
    }

    func removeFolder(_ path: DiskPath) throws(DiskError) {
        try check(unlinkat(descriptor, path.terminated, AT_REMOVEDIR), at: path)
    }

    func settle(_ path: DiskPath) throws(DiskError) {
        let file = openat(descriptor, path.terminated, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw failure(at: path) }
        defer { close(file) }
        try check(fsync(file), at: path)
    }

    func rename(_ path: DiskPath, to name: DiskPath) throws(DiskError) {
        try check(renameat(descriptor, path.terminated, descriptor, name.terminated), at: name)
    }

    func exchange(_ left: DiskPath, with right: DiskPath) throws(DiskError) {
        guard Kernel.exchange(left.terminated, right.terminated, in: descriptor) == 0 else {
            throw DiskError(.exchange, errno: errno, at: text(right))
        }
    }

    private func check(_ result: CInt, at path: DiskPath) throws(DiskError) {
        guard result == 0 else { throw failure(at: path) }
    }

    /// What the system's last words mean; to be asked before the next call.
    private func failure(at path: DiskPath) -> DiskError {
        DiskError(.call, errno: errno, at: text(path))
    }

    private func text(_ path: DiskPath) -> String { "\(self.path)/\(path.text)" }
}
