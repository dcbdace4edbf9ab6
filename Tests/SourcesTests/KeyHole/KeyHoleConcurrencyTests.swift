import Fetching
import Measures
import Sources
import Testing

@Suite("KeyHole is asked for a few trackers at a time", .timeLimit(.minutes(1)))
struct KeyHoleConcurrencyTests {
    private let profiles = (1...9).map { Trackers.profile("kT41g\($0)", "person\($0)") }

    /// What comes of a vendor that could be asked for everything at once.
    private func collected(from vendor: some Transport) async throws -> Harvest {
        let surroundings = Surroundings(
            transport: vendor, pace: .standstill, limit: HostLimit(callsPerOrigin: 100))
        let settings = KeyHoleSettings(baseURL: Trackers.address, profiles: profiles)
        return try await KeyHoleCollector(settings: settings).collect(
            Trackers.occasion(),
            with: Fetcher(
                within: surroundings, credentials: FixedCredential(nil), manner: Manner(retries: 0))
        )
    }

    @Test("Four are under way and no fifth; what they tell is in their order")
    func order() async throws {
        let vendor = PatientVendor()
        let harvest = try await collected(from: vendor)
        #expect(await vendor.mostUnderWay == 4)
        #expect(await vendor.calls == 9 * 12)
        let users = harvest.samples.map { $0.account.user?.text }
        #expect(users == profiles.flatMap { Array(repeating: $0.user.text, count: 24) })
        #expect(harvest.shortfall == nil)
    }

    @Test(
        "What came before a failure of the whole is kept, and nothing more is asked for",
        arguments: [
            .unreachable(host: "keyhole.example", reason: "no route"),
            .overdue(seconds: 600), .timedOut(host: "keyhole.example", seconds: 60),
            .later(host: "keyhole.example", seconds: 900), refused(401), refused(429), refused(503),
        ] as [FetchError])
    func midway(failure: FetchError) async throws {
        let vendor = PatientVendor(refusal: ("kT41g2", failure))
        let harvest = try await collected(from: vendor)
        // The first month of each of the four; the second never comes.
        #expect(
            Trackers.words(harvest).filter { $0.contains("impressions") }
                == [1, 3, 4].map { "kT41g\($0) impressions 2026-11 5" })
        #expect(harvest.shortfall == .parts("9 of 9 trackers", cause: .fetch(failure)))
        #expect(await vendor.calls == 4 + 3)
    }

    @Test("Trackers that had told all before a failure of the whole are not counted with it")
    func counted() async throws {
        let vendor = ScriptedTransport { call throws(FetchError) in
            guard call.address.text.contains("kT41g9") else { return .json(Trackers.reply("5")) }
            throw .overdue(seconds: 600)
        }
        let shortfall = try #require(try await collected(from: vendor).shortfall)
        guard case .parts(let parts, .fetch(.overdue)) = shortfall else {
            Issue.record("\(shortfall)")
            return
        }
        // Those under way with it may have ended before it, or not.
        #expect((1...4).map { "\($0) of 9 trackers" }.contains(parts))
    }

    private static func refused(_ status: Int) -> FetchError {
        .refused(
            .init(
                subject: "the figures of a tracker", host: "keyhole.example", status: status,
                reason: nil, message: nil))
    }
}
