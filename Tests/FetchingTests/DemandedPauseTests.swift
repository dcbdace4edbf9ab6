import Fetching
import Testing

@Suite("Pauses that a vendor demands")
struct DemandedPauseTests {
    private static let now = FakeTime.start

    static let headers: [(status: Int, headers: [(String, String)], seconds: Double)] = [
        (429, [("Retry-After", "7")], 7),
        (503, [("retry-after", " 12 ")], 12),
        (429, [("Retry-After", "0")], 0),
        // 2025-11-24T16:00:00Z is the start; a Monday.
        (429, [("Retry-After", "Mon, 24 Nov 2025 16:00:30 GMT")], 30),
        (429, [("Retry-After", "Fri, 24 Nov 2025 16:00:30 GMT")], 30),
        (429, [("Retry-After", "Monday, 24-Nov-25 16:00:30 GMT")], 30),
        (429, [("Retry-After", "Mon Nov 24 16:00:30 2025")], 30),
        (429, [("Retry-After", "Mon, 24 Nov 2025 15:00:30 GMT")], 0),
        (429, [("RateLimit-Reset", "\(now + 45)")], 45),
        (429, [("RateLimit-Reset", "\(now - 45)")], 0),
        (429, [("RateLimit-Reset", "\(now + 45)"), ("Retry-After", "3")], 3),
        (429, [("RateLimit-Reset", "\(now + 45)"), ("Retry-After", "soon")], 45),
        // Not readable, or not about this refusal: half of a second is drawn.
        (429, [("Retry-After", "soon")], 0.5), (429, [("Retry-After", "-5")], 0.5),
        (429, [("Retry-After", "1.5")], 0.5), (429, [("Retry-After", "")], 0.5),
        (503, [("RateLimit-Reset", "\(now + 45)")], 0.5), (429, [], 0.5),
    ]

    @Test("Both forms of Retry-After, then RateLimit-Reset, then chance", arguments: headers)
    func pauses(row: (status: Int, headers: [(String, String)], seconds: Double)) async throws {
        let time = FakeTime()
        let vendor = ScriptedVendor(.refusal(row.status, "", row.headers), .ok("1"))
        #expect(try await Fetcher.make(vendor, time).fetch(.text()) == "1")
        #expect(time.pauses == [.seconds(row.seconds)])
    }

    @Test(
        "A pause beyond the deadline fails at once",
        arguments: [
            ("600", 600), ("86400", 86_400), ("99999999999999999999999999", 1 << 40),
            ("Mon, 24 Nov 2025 17:00:00 GMT", 3_600),
        ])
    func beyond(header: String, seconds: Int) async {
        let time = FakeTime()
        let vendor = ScriptedVendor(.refusal(429, "", [("Retry-After", header)]))
        #expect(
            await Fetcher.make(vendor, time).failure(of: .text())
                == .later(host: "vendor.test", seconds: seconds))
        #expect(vendor.dispatches.count == 1 && time.pauses == [])
    }

    @Test("What is left of the deadline counts, not the whole of it")
    func left() async {
        let time = FakeTime()
        let vendor = ScriptedVendor(.refusal(429, "", [("Retry-After", "250")]))
        #expect(
            await Fetcher.make(vendor, time).failure(of: .text())
                == .later(host: "vendor.test", seconds: 250))
        #expect(time.pauses == [.seconds(250), .seconds(250)])
    }

    @Test("A pause of our own that is too long leaves the vendor's refusal to tell")
    func drawn() async {
        let manner = Manner(deadline: .seconds(3))
        let time = FakeTime(chance: 0.9)
        let failure = await Fetcher.make(ScriptedVendor(.refusal(503)), time, manner: manner)
            .failure(of: .text())
        #expect(failure?.status == 503)
        #expect(time.pauses.count == 2)
    }
}
