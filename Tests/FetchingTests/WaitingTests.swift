import Testing

@testable import Fetching

@Suite("Waiting for a turn", .timeLimit(.minutes(5)))
struct WaitingTests {
    private let gate = Gate()
    private let time = FakeTime()
    private let limit = HostLimit(callsPerOrigin: 1)

    private func fetcher() -> Fetcher {
        Fetcher.make(gate, manner: Manner(deadline: .seconds(600))) { surroundings in
            surroundings.limit = limit
            surroundings.pace = time.patientPace
        }
    }

    private func waiting(_ count: Int) async throws {
        try await wait { await limit.queues.values.map(\.count).reduce(0, +) == count }
    }

    /// Holds the only place, as another source does.
    private func occupy() async throws -> Task<String, any Error> {
        let other = fetcher()
        let task = Task { try await other.fetch(.text()) }
        try await wait { await gate.count == 1 }
        return task
    }

    @Test("Does not count as the source's time before that has begun")
    func before() async throws {
        let other = try await occupy()
        let fetcher = fetcher()
        let call = Task { try await fetcher.fetch(.text()) }
        try await waiting(1)
        time.pass(.seconds(10_000))
        await gate.letGo()
        _ = try await other.value
        try await wait { await gate.count == 1 }
        await gate.letGo()
        #expect(try await call.value == "1")
    }

    @Test("Ends with the source's time once that has begun, and leaves the queue")
    func after() async throws {
        let fetcher = fetcher()
        let first = Task { try await fetcher.fetch(.text()) }
        try await wait { await gate.count == 1 }
        await gate.letGo()
        _ = try await first.value
        time.pass(.seconds(100))
        let other = try await occupy()
        let second = Task { await fetcher.failure(of: .text()) }
        try await waiting(1)
        time.pass(.seconds(500))
        #expect(await second.value == .overdue(seconds: 600))
        #expect(fetcher.requests == 1)
        try await waiting(0)
        await gate.letGo()
        #expect(try await other.value == "1")
    }

    @Test("Ends with it too where the time began meanwhile, through another call")
    func meanwhile() async throws {
        let other = try await occupy()
        let fetcher = fetcher()
        let first = Task { try await fetcher.fetch(.text()) }
        try await waiting(1)
        let second = Task { await fetcher.failure(of: .text()) }
        try await waiting(2)
        time.pass(.seconds(900))
        await gate.letGo()
        _ = try await other.value
        try await waiting(1)
        try await wait { await gate.count == 1 }
        time.pass(.seconds(600))
        #expect(await second.value == .overdue(seconds: 600))
        await gate.letGo()
        #expect(try await first.value == "1")
    }

    @Test("Has no end where time stands still")
    func standstill() async throws {
        var surroundings = Surroundings(transport: gate, pace: .standstill)
        surroundings.limit = limit
        let fetcher = Fetcher(
            within: surroundings, credentials: FixedCredential(nil), manner: Manner())
        let calls = (0..<3).map { _ in Task { try await fetcher.fetch(.text()) } }
        for count in [2, 1, 0] {
            try await waiting(count)
            try await wait { await gate.count == 1 }
            await gate.letGo()
        }
        for call in calls { #expect(try await call.value == "1") }
    }
}
