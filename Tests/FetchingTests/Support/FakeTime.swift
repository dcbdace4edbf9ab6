import Fetching
import Synchronization

/// Time that passes only when somebody sleeps, or a vendor takes its time.
final class FakeTime: Sendable {
    private struct State {
        var now = Duration.seconds(1_000)
        var pauses: [Duration] = []
    }

    private let state = Mutex(State())
    private let chance: Double
    /// The calendar's moment when the test begins.
    static let start = 1_764_000_000

    init(chance: Double = 0.5) {
        self.chance = chance
    }

    /// Every pause that was asked for.
    var pauses: [Duration] { state.withLock { $0.pauses } }

    func pass(_ duration: Duration) {
        state.withLock { $0.now += duration }
    }

    var pace: Pace {
        Pace(
            now: { self.state.withLock { $0.now } },
            sleep: { pause throws(CancellationError) in
                if Task.isCancelled { throw CancellationError() }
                self.state.withLock { state in
                    state.now += pause
                    state.pauses.append(pause)
                }
            },
            chance: { self.chance }, secondsSince1970: { Self.start })
    }
}
