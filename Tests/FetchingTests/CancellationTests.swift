import Fetching
import Synchronization
import Testing

@Suite("Runs that are interrupted", .timeLimit(.minutes(5)))
struct CancellationTests {
    @Test("A long pause ends at once")
    func pause() async {
        let began = Mutex(false)
        let time = FakeTime()
        let pace = Pace(
            now: time.pace.now,
            sleep: { _ throws(CancellationError) in
                began.withLock { $0 = true }
                do { try await Task.sleep(for: .seconds(3_600)) } catch {
                    throw CancellationError()
                }
            },
            chance: { 0.5 }, secondsSince1970: { 0 })
        let vendor = ScriptedVendor(.refusal(503))
        let fetcher = Fetcher(
            within: Surroundings(transport: vendor, pace: pace),
            credentials: FixedCredential(nil), manner: Manner())
        let task = Task { await fetcher.failure(of: .text()) }
        while !began.withLock({ $0 }) { await Task.yield() }
        task.cancel()
        #expect(await task.value == .interrupted)
        #expect(vendor.dispatches.count == 1)
    }

    @Test("A call that fails because of it is not repeated")
    func call() async {
        let time = FakeTime()
        let vendor = ScriptedVendor([.failure(.broken(host: "vendor.test", reason: "cancelled"))])
        let fetcher = Fetcher.make(vendor, time)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await fetcher.failure(of: .text())
        }
        #expect(await task.value == .interrupted)
        #expect(vendor.dispatches.count <= 1 && time.pauses == [])
    }
}
