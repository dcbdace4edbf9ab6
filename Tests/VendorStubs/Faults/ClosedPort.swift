#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A port that nobody listens on; it stays taken, so that nobody else comes to listen there.
final class ClosedPort: Sendable {
    let address: String
    private let descriptor: Int32

    init() throws {
        let (descriptor, port) = try Loopback.boundSocket()
        self.descriptor = descriptor
        address = "http://127.0.0.1:\(port)"
    }

    deinit { close(descriptor) }
}
