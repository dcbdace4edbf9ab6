import Fetching
import Testing

@Suite("How much a source may send")
struct SizeTests {
    private static let body = String(repeating: "x", count: 40)

    @Test("A body may be as large as the source's manner says")
    func body() async throws {
        let vendor = ScriptedVendor(.ok("1"))
        _ = try await Fetcher.make(vendor).fetch(.text())
        _ = try await Fetcher.make(vendor, manner: Manner(largestBody: 5)).fetch(.text())
        #expect(vendor.dispatches.map(\.largestBody) == [64 << 20, 5])
    }

    @Test("All answers together may have a gibibyte, or sixteen of the largest")
    func usual() {
        #expect(Manner().largestInAll == 1 << 30)
        #expect(Manner(largestBody: 1 << 20).largestInAll == 1 << 30)
        #expect(Manner(largestBody: 1 << 30).largestInAll == 16 << 30)
    }

    @Test("What is left of all is what the next may have; then nothing more is asked")
    func inAll() async throws {
        let vendor = ScriptedVendor(.ok(Self.body))
        let manner = Manner(largestBody: 64, largestInAll: 100)
        let fetcher = Fetcher.make(vendor, manner: manner)
        for _ in 0..<3 { _ = try await fetcher.fetch(.text()) }
        #expect(
            await fetcher.failure(of: .text()) == .tooLarge(host: "vendor.test", limit: 100))
        #expect(vendor.dispatches.map(\.largestBody) == [64, 60, 20])
        #expect(fetcher.requests == 3)
    }

    @Test("Refusals count too")
    func refusals() async {
        let vendor = ScriptedVendor(.refusal(503, Self.body))
        let fetcher = Fetcher.make(vendor, manner: Manner(retries: 50, largestInAll: 100))
        #expect(
            await fetcher.failure(of: .text()) == .tooLarge(host: "vendor.test", limit: 100))
        #expect(fetcher.requests == 3)
    }

    @Test(
        "Too much is told with the limit that was passed",
        arguments: [(largestBody: 64, told: 100), (largestBody: 50, told: 50)])
    func told(largestBody: Int, told: Int) async throws {
        let vendor = ScriptedVendor([
            .success(.ok(Self.body)),
            .failure(.tooLarge(host: "vendor.test", limit: largestBody)),
        ])
        let manner = Manner(largestBody: largestBody, largestInAll: 100)
        let fetcher = Fetcher.make(vendor, manner: manner)
        _ = try await fetcher.fetch(.text())
        #expect(
            await fetcher.failure(of: .text()) == .tooLarge(host: "vendor.test", limit: told))
    }

    @Test("Pages without end are too much at last")
    func pages() async {
        let vendor = ScriptedVendor(.ok(Self.body))
        let fetcher = Fetcher.make(vendor, manner: Manner(largestInAll: 1_000))
        await #expect(throws: FetchError.tooLarge(host: "vendor.test", limit: 1_000)) {
            try await fetcher.pages(from: Self.page(1)) { Self.page($0 + 1) }
        }
        #expect(fetcher.requests == 25)
    }

    private static func page(_ number: Int) -> Request<Int> {
        let address = WebAddress.web("https://vendor.test/list").adding([("page", "\(number)")])
        return Request(for: "the list", .get(address)) { _ in number }
    }
}
