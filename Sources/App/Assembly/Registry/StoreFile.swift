import Foundation
package import Outside

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of the local store, to be replaced as a whole.
package struct StoreFile: Sendable {
    /// Where it lies.
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Puts other bytes into the file's place in one step.
    ///
    /// They are written beside it and have reached the disk before they get its name, so that a
    /// kill or a power failure leaves the old file or the new one, whole.
    package func replace(with bytes: [UInt8]) throws(FileError) {
        try checkThatNobodyWrites()
        try OutputFolder(Folder.of(path)).make()
        let draft = "\(path).\(getpid()).part"
        // Whoever had this number before was killed.
        unlink(draft)
        do throws(FileError) {
            try write(bytes, to: draft)
            guard rename(draft, path) == 0 else { throw failure("it can't be replaced") }
        } catch {
            unlink(draft)
            throw error
        }
        try settleFolder()
    }

    /// SQLite would take what lies beside the old file for a part of the new one.
    private func checkThatNobodyWrites() throws(FileError) {
        for ending in ["-journal", "-wal"] {
            var status = stat()
            guard stat(path + ending, &status) == 0, status.st_size > 0 else { continue }
            throw FileError(
                path: path + ending,
                reason: "another run writes the store, or one was killed while it did; run"
                    + " 'de-dashboard status' and try again")
        }
    }

    private func write(_ bytes: [UInt8], to draft: String) throws(FileError) {
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure("it can't be written") }
        let isWritten = Self.fill(file, with: bytes) && fsync(file) == 0
        let error = isWritten ? nil : failure("it can't be written")
        let isClosed = close(file) == 0
        if let error { throw error }
        guard isClosed else { throw failure("it can't be written") }
    }

    /// However many calls it takes; a failure leaves `errno`.
    private static func fill(_ file: CInt, with bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = pwrite(file, rest.baseAddress, rest.count, off_t(written))
                guard count >= 0 || errno == EINTR else { return false }
                written += max(count, 0)
            }
            return true
        }
    }

    /// Lets the new name outlast a power failure as well.
    private func settleFolder() throws(FileError) {
        let folder = open(Folder.of(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure("its folder can't be opened") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure("its folder can't be settled") }
    }

    /// What the system's last words mean; to be asked before the next call.
    private func failure(_ what: String) -> FileError {
        FileError(path: path, reason: "\(what): \(String(cString: strerror(errno)).lowercased())")
    }
}
