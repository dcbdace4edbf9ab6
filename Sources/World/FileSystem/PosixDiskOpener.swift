#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What leads to the disks of this machine.
package struct PosixDiskOpener: DiskOpener {
    /// The way that the process itself sees the disks.
    package init() {}

    /// The absolute path of something that exists, links resolved.
    package func realPath(of path: String) throws(DiskError) -> String {
        guard let real = realpath(path, nil) else {
            throw DiskError(.call, errno: errno, at: path)
        }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether a symbolic link stands at a path.
    package func isLink(at path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Makes a folder and those above it.
    package func makeFolders(_ path: String) throws(DiskError) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        let number = errno
        let above = FolderPath(path).above
        guard number == ENOENT, above != path else {
            throw DiskError(.call, errno: number, at: path)
        }
        try makeFolders(above)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw DiskError(.call, errno: errno, at: path)
        }
    }

    /// Opens a folder, and holds it against other runs until the disk is gone.
    package func hold(_ folder: String) throws(DiskError) -> any Disk {
        try PosixDisk(holding: folder)
    }
}
