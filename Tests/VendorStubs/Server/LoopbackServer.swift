import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Listens on a port of this machine and serves every connection on a thread of its own.
///
/// Threads and not tasks: a test blocks while the program under test runs, and on a small machine
/// blocked tests would take all threads that tasks have.
final class LoopbackServer: Sendable {
    /// Speaks with one client until it has gone or the server stops.
    typealias Conversation = @Sendable (inout Wire, LoopbackServer) -> Void

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    private struct State {
        var isStopped = false
        var connections: Set<Int32> = []
        var threads = 0
    }

    /// Begins to listen; every client is served by `conversation`.
    init(_ conversation: @escaping Conversation) throws {
        (listener, port) = try Loopback.boundSocket()
        guard listen(listener, 128) == 0 else { throw POSIXError(.EIO) }
        state.withLock { $0.threads += 1 }
        Thread.detachNewThread { [self] in accept(conversation) }
    }

    var isStopped: Bool { state.withLock(\.isStopped) }

    /// Ends all conversations and returns when they have ended.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            for connection in state.connections { _ = shutdown(connection, Int32(SHUT_RDWR)) }
        }
        let end = ContinuousClock.now + .seconds(10)
        while state.withLock({ $0.threads > 0 }), ContinuousClock.now < end { usleep(1_000) }
    }

    private func accept(_ conversation: @escaping Conversation) {
        while !isStopped {
            var wanted = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 20) > 0 else { continue }
            let connection = systemAccept(listener)
            guard connection >= 0 else { continue }
            begin(connection, conversation)
        }
        close(listener)
        state.withLock { $0.threads -= 1 }
    }

    private func begin(_ connection: Int32, _ conversation: @escaping Conversation) {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        Loopback.prepare(connection)
        state.withLock { state in
            state.threads += 1
            state.connections.insert(connection)
        }
        Thread.detachNewThread { [self] in
            var wire = Wire(connection)
            conversation(&wire, self)
            end(connection)
        }
    }

    private func end(_ connection: Int32) {
        state.withLock { state in
            state.connections.remove(connection)
            close(connection)
            state.threads -= 1
        }
    }
}

/// The system's call, which the method of the same name would hide.
private func systemAccept(_ listener: Int32) -> Int32 { accept(listener, nil, nil) }
