import Foundation

/// A standard input that never ends, to hold a program at a known point.
final class NamedPipe {
    let path: String
    private let descriptor: Int32

    /// Makes a pipe and fills it with blanks.
    init(at url: URL) throws {
        path = url.path
        guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
        // For reading too, so that neither end waits for the other to be opened.
        descriptor = open(path, O_RDWR | O_NONBLOCK)
        guard descriptor >= 0 else { throw POSIXError(.EIO) }
        let blanks = Data(repeating: 0x20, count: 4_096)
        while blanks.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) > 0 {}
    }

    deinit { close(descriptor) }

    /// Returns as soon as somebody has read, and so made room in the full pipe.
    func waitForReader() throws {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&wanted, 1, 30_000) == 1 else { throw POSIXError(.ETIMEDOUT) }
    }
}
