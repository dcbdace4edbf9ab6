#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes into and out of an open file, however many calls it takes; a failure leaves `errno`.
struct OpenFile {
    let descriptor: CInt

    /// All bytes to the end, whether or not there are as many as expected; nil on failure.
    func bytes(expecting size: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            // One byte more than expected finds the end in the same call.
            let room = max(size - bytes.count, 0) + 1
            var count = 0
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                count = Self.retrying {
                    pread(descriptor, buffer.baseAddress, room, off_t(bytes.count))
                }
                initialized = max(count, 0)
            }
            guard count >= 0 else { return nil }
            bytes = bytes.isEmpty ? piece : bytes + piece
            if count < room, count == 0 || bytes.count == size { return bytes }
        }
    }

    /// Writes all bytes from the start; false on failure.
    func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = Self.retrying {
                    pwrite(descriptor, rest.baseAddress, rest.count, off_t(written))
                }
                guard count >= 0 else { return false }
                written += count
            }
            return true
        }
    }

    /// Repeats a call that a signal has interrupted.
    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            guard result < 0, errno == EINTR else { return result }
        }
    }
}
