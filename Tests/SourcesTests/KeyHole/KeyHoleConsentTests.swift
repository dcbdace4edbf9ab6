import Fetching
import Measures
import Sources
import Testing

@Suite("KeyHole is asked about those who agreed")
struct KeyHoleConsentTests {
    private func collected(
        _ settings: KeyHoleSettings, now: String = "2026-11-22T14:05:00Z"
    ) async throws -> (calls: [Call], harvest: Harvest) {
        let transport = ScriptedTransport { _ in .json(Trackers.reply("5")) }
        let harvest = try await KeyHoleCollector(settings: settings)
            .collect(Trackers.occasion(now), with: Fetcher(transport: transport))
        return (await transport.calls, harvest)
    }

    @Test(
        "Nothing is asked before the day of consent",
        arguments: [
            (nil, []),
            ("2026-11-23", []),
            ("2026-11-22", ["2026-11-22...2026-11-22"]),
            ("2026-11-01", ["2026-11-01...2026-11-22"]),
            ("2026-10-31", ["2026-11-01...2026-11-22", "2026-10-31...2026-10-31"]),
            ("2026-09-15", ["2026-11-01...2026-11-22", "2026-10", "2026-09-15...2026-09-30"]),
            ("2026-09-01", ["2026-11-01...2026-11-22", "2026-10", "2026-09"]),
        ] as [(String?, [String])])
    func consent(day: String?, expected: [String]) async throws {
        let profile = Trackers.profile("kT41gQ", "sandra42", consent: day)
        let calls = try await collected(Trackers.settings(profile)).calls
        #expect(Trackers.months(calls) == expected)
    }

    @Test("Whoever has opted out is not asked about, though the profile is still there")
    func forgotten() async throws {
        let settings = KeyHoleSettings(
            baseURL: Trackers.address, profiles: [Trackers.sandra, Trackers.other],
            isForgotten: { $0.user.text == "sandra42" })
        let (calls, harvest) = try await collected(settings)
        #expect(calls.count == 12)
        #expect(calls.allSatisfy { Trackers.words($0).hasPrefix("zz99ZZ ") })
        #expect(Trackers.words(harvest).allSatisfy { $0.hasPrefix("zz99ZZ ") })
    }

    @Test("Where nobody agreed there is nothing to tell, and that is no fault")
    func nobody() async throws {
        let silent = Trackers.profile("aB12cD", "silent", consent: nil)
        let (calls, harvest) = try await collected(Trackers.settings(silent))
        #expect(calls.isEmpty)
        #expect(harvest.samples.isEmpty && harvest.shortfall == nil)
        #expect(harvest.asOf == Timestamp("2026-11-22T14:05:00Z"))
    }
}
