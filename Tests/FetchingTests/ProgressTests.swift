import Fetching
import Synchronization
import Testing

@Suite("Watching a fetcher")
struct ProgressTests {
    @Test("Every attempt is reported, with the pause after it")
    func reports() async throws {
        let reports = Mutex<[CallReport]>([])
        let vendor = ScriptedVendor([
            .success(.refusal(503, "no", [("Retry-After", "3")])),
            .failure(.timedOut(host: "vendor.test", seconds: 60)), .success(.ok("12345")),
        ])
        let fetcher = Fetcher.make(vendor) {
            $0.progress = { report in reports.withLock { $0.append(report) } }
        }
        _ = try await fetcher.fetch(.text())
        let told = reports.withLock { $0 }
        #expect(told.map(\.status) == [503, nil, 200])
        #expect(told.map(\.bytes) == [2, 0, 5])
        #expect(told.map(\.pause) == [.seconds(3), .seconds(1), nil])
        #expect(Set(told.map(\.host)) == ["vendor.test"])
        #expect(Set(told.map(\.subject)) == ["the figures"])
    }
}
