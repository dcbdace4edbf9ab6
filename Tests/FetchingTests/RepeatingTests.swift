import Fetching
import Testing

@Suite("What is asked again")
struct RepeatingTests {
    private static let rateLimited = #"{"error":{"errors":[{"reason":"rateLimitExceeded"}]}}"#
    private static let userRateLimited =
        #"{"error":{"errors":[{"reason":"userRateLimitExceeded"}]}}"#
    private static let quota = #"{"error":{"errors":[{"reason":"quotaExceeded"}]}}"#
    private static let detailed =
        #"{"error":{"status":"PERMISSION_DENIED","details":[{"reason":"rateLimitExceeded2"}]}}"#

    static let passingOutcomes: [ScriptedVendor.Outcome] =
        [408, 429, 500, 502, 503, 504, 599].map { .success(.refusal($0)) } + [
            .success(.refusal(403, rateLimited)), .success(.refusal(403, userRateLimited)),
            .failure(.unreachable(host: "vendor.test", reason: "refused")),
            .failure(.timedOut(host: "vendor.test", seconds: 60)),
            .failure(.broken(host: "vendor.test", reason: "cut")),
        ]

    static let lastingOutcomes: [ScriptedVendor.Outcome] =
        [300, 304, 400, 401, 402, 404, 405, 409, 410, 412, 422].map { .success(.refusal($0)) } + [
            .success(.refusal(403)), .success(.refusal(403, "<html>rateLimitExceeded</html>")),
            .success(.refusal(403, quota)), .success(.refusal(403, detailed)),
            .failure(.untrusted(host: "vendor.test", reason: "self-signed")),
            .failure(.tooLarge(host: "vendor.test", limit: 1)),
            .failure(.noCredential(reason: "none")),
        ]

    @Test("What may pass is asked again until it has", arguments: passingOutcomes)
    func passing(outcome: ScriptedVendor.Outcome) async throws {
        let vendor = ScriptedVendor([outcome, outcome, .success(.ok("1"))])
        let fetcher = Fetcher.make(vendor)
        #expect(try await fetcher.fetch(.text()) == "1")
        #expect(fetcher.requests == 3)
    }

    @Test("What will not pass is asked once", arguments: lastingOutcomes)
    func lasting(outcome: ScriptedVendor.Outcome) async {
        let vendor = ScriptedVendor([outcome, .success(.ok("1"))])
        let time = FakeTime()
        #expect(await Fetcher.make(vendor, time).failure(of: .text()) != nil)
        #expect(vendor.dispatches.count == 1)
        #expect(time.pauses == [])
    }

    @Test("What must not happen twice is asked once", arguments: passingOutcomes)
    func unrepeatable(outcome: ScriptedVendor.Outcome) async {
        let vendor = ScriptedVendor([outcome, .success(.ok("1"))])
        #expect(await Fetcher.make(vendor).failure(of: .text(repeatable: false)) != nil)
        #expect(vendor.dispatches.count == 1)
    }

    @Test("Retries are additional attempts", arguments: [0, 1, 5])
    func retries(count: Int) async {
        let vendor = ScriptedVendor(.refusal(503))
        let fetcher = Fetcher.make(vendor, manner: Manner(retries: count))
        #expect(await fetcher.failure(of: .text())?.status == 503)
        #expect(fetcher.requests == 1 + count)
    }

    @Test(
        "Pauses are drawn from a range that doubles up to a minute",
        arguments: [
            (0.0, [0, 0, 0, 0, 0, 0, 0, 0]), (0.5, [0.5, 1, 2, 4, 8, 16, 30, 30]),
            (0.999, [0.999, 1.998, 3.996, 7.992, 15.984, 31.968, 59.94, 59.94]),
        ])
    func jitter(chance: Double, expected: [Double]) async {
        let time = FakeTime(chance: chance)
        let manner = Manner(retries: 8, deadline: .seconds(3_600))
        _ = await Fetcher.make(ScriptedVendor(.refusal(500)), time, manner: manner)
            .failure(of: .text())
        let pauses = time.pauses.map { $0 / .seconds(1) }
        #expect(pauses.count == expected.count)
        #expect(zip(pauses, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(pauses)")
    }

    @Test("A reply that can't be understood is not asked for again")
    func unreadable() async {
        let vendor = ScriptedVendor(.ok("<html>"))
        let request = Request<Int>(for: "the figures", .get(.web("https://vendor.test/"))) {
            _ throws(ReplyFault) in throw ReplyFault("is HTML, not JSON")
        }
        #expect(
            await Fetcher.make(vendor).failure(of: request)
                == .unreadable(
                    subject: "the figures", host: "vendor.test", fault: "is HTML, not JSON"))
        #expect(vendor.dispatches.count == 1)
    }
}
