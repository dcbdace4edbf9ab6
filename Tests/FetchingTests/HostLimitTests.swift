import Testing

@testable import Fetching

@Suite("Calls that are under way together", .timeLimit(.minutes(5)))
struct HostLimitTests {
    private let gate = Gate()

    private func fetchers(_ limit: HostLimit, count: Int) -> [Fetcher] {
        (0..<count).map { _ in
            Fetcher.make(gate) { surroundings in
                surroundings.limit = limit
                surroundings.pace = .standstill
            }
        }
    }

    private func waiting(at limit: HostLimit) async -> Int {
        await limit.queues.values.map(\.count).reduce(0, +)
    }

    @Test(
        "So many at one origin, neither more nor fewer, whichever fetcher asks",
        arguments: [(HostLimit(callsPerOrigin: 1), 1), (HostLimit(), 4)])
    func limit(limit: HostLimit, callsPerOrigin: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for fetcher in fetchers(limit, count: 20) {
                group.addTask { _ = try await fetcher.fetch(.text()) }
            }
            for done in 0..<20 {
                let rest = 20 - done
                try await wait { await gate.count == min(callsPerOrigin, rest) }
                try await wait { await waiting(at: limit) == max(0, rest - callsPerOrigin) }
                await gate.letGo()
                try await wait { await gate.done == done + 1 }
            }
            try await group.waitForAll()
        }
        #expect(await gate.most == callsPerOrigin)
    }

    @Test("Another origin is not held up")
    func origins() async throws {
        let fetchers = fetchers(HostLimit(callsPerOrigin: 1), count: 2)
        async let first = fetchers[0].fetch(.text("https://one.test/"))
        async let second = fetchers[1].fetch(.text("https://two.test/"))
        try await wait { await gate.count == 2 }
        await gate.letGo()
        await gate.letGo()
        #expect(try await [first, second] == ["1", "1"])
    }

    @Test("Who is cancelled while waiting leaves at once, and takes nobody's place")
    func cancelled() async throws {
        let limit = HostLimit(callsPerOrigin: 1)
        let fetchers = fetchers(limit, count: 3)
        let first = Task { try await fetchers[0].fetch(.text()) }
        try await wait { await gate.count == 1 }
        let second = Task { await fetchers[1].failure(of: .text()) }
        try await wait { await waiting(at: limit) == 1 }
        let third = Task { try await fetchers[2].fetch(.text()) }
        try await wait { await waiting(at: limit) == 2 }
        second.cancel()
        #expect(await second.value == .interrupted)
        #expect(await waiting(at: limit) == 1)
        await gate.letGo()
        #expect(try await first.value == "1")
        try await wait { await gate.count == 1 }
        await gate.letGo()
        #expect(try await third.value == "1")
        #expect(fetchers[1].requests == 0)
    }

    @Test("A failed call makes room as well")
    func failing() async {
        let limit = HostLimit(callsPerOrigin: 1)
        for _ in 0..<3 {
            let fetcher = Fetcher.make(ScriptedVendor(.refusal(404))) { $0.limit = limit }
            #expect(await fetcher.failure(of: .text())?.status == 404)
        }
    }
}
