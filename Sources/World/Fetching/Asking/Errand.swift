import Synchronization

/// What all calls of one source share: when the first got its turn, and what they came to.
final class Errand: Sendable {
    private struct State {
        var start: Duration?
        var requests = 0
        var bytes = 0
    }

    private let state = Mutex(State())

    /// How many requests went out, repeated ones included.
    var requests: Int { state.withLock { $0.requests } }

    /// How many bytes came in, refusals included.
    var bytes: Int { state.withLock { $0.bytes } }

    /// One more request goes out.
    func countRequest() {
        state.withLock { $0.requests += 1 }
    }

    /// One more body came in.
    func count(bytes: Int) {
        state.withLock { $0.bytes += bytes }
    }

    /// A call has its turn; the source's time begins with the first.
    func begin(at now: Duration) {
        state.withLock { $0.start = $0.start ?? now }
    }

    /// How much of the source's time is over; none before it has begun.
    func elapsed(at now: Duration) -> Duration {
        state.withLock { state in state.start.map { now - $0 } ?? .zero }
    }
}
