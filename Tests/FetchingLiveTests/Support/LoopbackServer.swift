import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A server of raw sockets on this machine; a script says what each connection gets.
///
/// Every read and write ends after a minute.
final class LoopbackServer: Sendable {
    typealias Script = @Sendable (Connection) -> Void

    let port: Int
    private let listener: Int32
    private let seen = Mutex<[String]>([])

    init(_ script: @escaping Script) throws {
        (listener, port) = try Self.listen()
        let listener = listener
        let remember: @Sendable (String) -> Void = { [weak self] head in
            self?.seen.withLock { $0.append(head) }
        }
        Thread.detachNewThread {
            while true {
                let accepted = accept(listener, nil, nil)
                guard accepted >= 0 else { return }
                Thread.detachNewThread {
                    let connection = Connection(accepted, remember: remember)
                    script(connection)
                    connection.close()
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The heads of all requests so far.
    var requests: [String] { seen.withLock { $0 } }

    var address: String { "http://127.0.0.1:\(port)" }

    /// Answers every request of every connection with the same bytes.
    static func answering(_ text: String) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.request() != nil { connection.send(text) }
        }
    }

    private static func listen() throws -> (Int32, Int) {
        let (listener, port) = try bound()
        guard isListening(listener) else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, port)
    }

    /// A socket with a port of its own, at which nobody listens yet.
    static func bound() throws -> (descriptor: Int32, port: Int) {
        let descriptor = Connection.open()
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0
                    && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func isListening(_ listener: Int32) -> Bool {
        #if canImport(Glibc)
            Glibc.listen(listener, 64) == 0
        #elseif canImport(Musl)
            Musl.listen(listener, 64) == 0
        #else
            Darwin.listen(listener, 64) == 0
        #endif
    }
}
