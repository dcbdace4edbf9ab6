import Synchronization

/// Another host, which notes who comes and with what in their hands.
package final class Elsewhere: Sendable {
    private let server: LoopbackServer
    private let seen: Seen

    /// What came.
    private final class Seen: Sendable {
        let requests = Mutex<[StubRequest]>([])
    }

    /// Begins to answer everybody with an empty object.
    package convenience init() throws {
        try self.init { _ in .json([:]) }
    }

    /// Begins to answer.
    package init(_ answer: @escaping @Sendable (StubRequest) -> StubReply) throws {
        let seen = Seen()
        self.seen = seen
        server = try LoopbackServer { wire, server in
            while !server.isStopped, let request = wire.request() {
                seen.requests.withLock { $0.append(request) }
                let reply = answer(request)
                guard wire.send(reply.head + reply.body) else { return }
            }
        }
    }

    deinit { server.stop() }

    /// The root of the host.
    package var address: String { "http://127.0.0.1:\(server.port)" }

    /// What came so far.
    package var requests: [StubRequest] { seen.requests.withLock { $0 } }
}
