import Fetching
import Measures
import Testing

@testable import Sources

@Suite("What concerns all trackers ends the questions to KeyHole")
struct KeyHoleEndTests {
    @Test("After a 401 no other tracker is asked for, and the 401 is why")
    func refused() async throws {
        let transport = ScriptedTransport { call in
            call.address.text.contains("kT41gQ")
                ? Answer(status: 401) : .json(Trackers.reply("5"))
        }
        let (fetcher, end) = (Fetcher(transport: transport), KeyHoleEnd())
        let first = try await tracker(of: Trackers.sandra).tell(with: fetcher, until: end)
        #expect(first.samples.isEmpty && end.failure == first.failure)
        let second = try await tracker(of: Trackers.other).tell(with: fetcher, until: end)
        #expect(second.samples.isEmpty && second.failure == .interrupted)
        #expect(await transport.calls.count == 1)
        guard case .refused(let refusal) = end.failure else {
            Testing.Issue.record("\(end.failure as Any)")
            return
        }
        #expect(refusal.status == 401)
    }

    @Test("A tracker under way asks for no further month after it")
    func underWay() async throws {
        let end = KeyHoleEnd()
        let transport = ScriptedTransport { call in
            if call.address[query: "start"] == "2026-09-01" { end.come(with: .overdue(seconds: 1)) }
            return .json(Trackers.reply("5"))
        }
        let telling = try await tracker(of: Trackers.sandra)
            .tell(with: Fetcher(transport: transport), until: end)
        #expect(await transport.calls.count == 3)
        #expect(telling.samples.count == 2 * 3 && telling.failure == .interrupted)
        #expect(end.failure == .overdue(seconds: 1))
    }

    private func tracker(of profile: Profile) throws -> KeyHoleTracker {
        let occasion = Trackers.occasion()
        let settings = Trackers.settings(profile)
        let consenting = try #require(
            ConsentingProfile(profile, on: occasion.now.day, isForgotten: { _ in false }))
        let kept = KeyHoleKept(of: profile, in: [], datatypes: settings.fields.keys)
        return KeyHoleTracker(
            plan: KeyHolePlan(for: consenting, kept: kept, on: occasion),
            requests: KeyHoleRequest(settings: settings),
            words: KeyHoleSamples(source: occasion.source, toldAt: occasion.now))
    }
}
