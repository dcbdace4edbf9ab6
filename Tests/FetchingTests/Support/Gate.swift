import Fetching

/// Holds every call until it is let go, and counts those that it holds.
actor Gate: Transport {
    private var held: [CheckedContinuation<Void, Never>] = []
    /// The most that it ever held.
    private(set) var most = 0
    /// How many it has let go.
    private(set) var done = 0

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        await withCheckedContinuation { continuation in
            held.append(continuation)
            most = max(most, held.count)
        }
        done += 1
        return .ok("1")
    }

    /// How many calls it holds.
    var count: Int { held.count }

    /// Lets the call go that it has held longest.
    func letGo() {
        guard !held.isEmpty else { return }
        held.removeFirst().resume()
    }
}

/// Lets other tasks run until something holds; a test that waits in vain ends with its time limit.
func wait(until isTrue: @Sendable () async -> Bool) async throws {
    while !(await isTrue()) { try await Task.sleep(for: .milliseconds(1)) }
}
