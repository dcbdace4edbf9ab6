import Fetching
import Testing

@Suite("The time that a source may take")
struct DeadlineTests {
    @Test("A call gets its timeout, or what is left")
    func timeouts() async throws {
        let time = FakeTime()
        let vendor = ScriptedVendor([.success(.ok("1"))], taking: (time, .seconds(25)))
        let manner = Manner(timeout: .seconds(30), deadline: .seconds(70))
        let fetcher = Fetcher.make(vendor, time, manner: manner)
        _ = try await fetcher.fetch(.text())
        _ = try await fetcher.fetch(.text())
        #expect(await fetcher.failure(of: .text()) == .overdue(seconds: 70))
        #expect(vendor.dispatches.map(\.timeout) == [.seconds(30), .seconds(30), .seconds(20)])
        #expect(await fetcher.failure(of: .text()) == .overdue(seconds: 70))
        #expect(fetcher.requests == 3)
    }

    @Test("Without a deadline it is ten timeouts")
    func tenfold() {
        #expect(Manner().deadline == .seconds(600))
        #expect(Manner(timeout: .seconds(7)).deadline == .seconds(70))
    }

    @Test("The time begins with the first call, not with the fetcher")
    func start() async throws {
        let time = FakeTime()
        let fetcher = Fetcher.make(ScriptedVendor(.ok("1")), time)
        time.pass(.seconds(10_000))
        #expect(try await fetcher.fetch(.text()) == "1")
    }

    @Test("A vendor that never answers is asked again, and given up at the deadline")
    func silent() async {
        let time = FakeTime(chance: 0)
        let vendor = ScriptedVendor([.success(.ok("1"))], taking: (time, .seconds(1_000)))
        let manner = Manner(timeout: .seconds(60), retries: 50)
        let fetcher = Fetcher.make(vendor, time, manner: manner)
        #expect(await fetcher.failure(of: .text()) == .overdue(seconds: 600))
        #expect(fetcher.requests == 10)
    }

    @Test("One silent call is told as such")
    func once() async {
        let time = FakeTime()
        let vendor = ScriptedVendor([.success(.ok("1"))], taking: (time, .seconds(1_000)))
        let failure = await Fetcher.make(vendor, time, manner: Manner(retries: 0))
            .failure(of: .text())
        #expect(failure == .timedOut(host: "vendor.test", seconds: 1))
    }
}
