import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("KeyHole fails")
struct KeyHoleFailureTests {
    private let settings = Trackers.settings(
        Trackers.sandra, Trackers.other, Trackers.profile("aB12cD", "third"))
    private let unreadable = "{\"data\":{}}"

    private func collected(
        _ occasion: Occasion = Trackers.occasion(), script: @escaping ScriptedTransport.Script
    ) async throws -> (harvest: Harvest, calls: [Call]) {
        let transport = ScriptedTransport(script)
        let harvest = try await KeyHoleCollector(settings: settings)
            .collect(occasion, with: Fetcher(transport: transport))
        return (harvest, await transport.calls)
    }

    @Test(
        "A tracker that fails for itself leaves the others alone, and is not named",
        arguments: [400, 403, 404, 410])
    func oneTracker(status: Int) async throws {
        let (harvest, calls) = try await collected { [unreadable] call in
            guard call.address.text.contains("kT41gQ") else { return .json(Trackers.reply("5")) }
            // Its first failure is the one that is told.
            guard call.address[query: "start"] == "2026-11-01" else { return .json(unreadable) }
            let body = "{\"message\":\"no tracker kT41gQ of sandra42\"}"
            return Answer(status: status, body: Array(body.utf8))
        }
        #expect(Set(harvest.samples.map { $0.account.user?.text }) == ["other", "third"])
        #expect(harvest.samples.count == 2 * 12 * 2)
        let words = try #require(harvest.shortfall).description
        #expect(words.hasPrefix("1 of 3 trackers: keyhole.example refused"), "\(words)")
        #expect(words.contains("\(status)"))
        #expect(!words.contains("kT41gQ") && !words.contains("sandra42"))
        #expect(calls.count == 12 + 12 + 12)
    }

    @Test("A tracker that is not in a replayed archive leaves the others alone")
    func notArchived() async throws {
        let (harvest, _) = try await collected { call throws(FetchError) in
            guard call.address.text.contains("kT41gQ") else { return .json(Trackers.reply("5")) }
            throw .notArchived(subject: "the figures of a tracker")
        }
        #expect(Set(harvest.samples.map { $0.account.user?.text }) == ["other", "third"])
        #expect(harvest.samples.count == 2 * 12 * 2)
        #expect(harvest.shortfall?.description.hasPrefix("1 of 3 trackers: The archive") == true)
    }

    @Test("A reply that can't be read is that tracker's failure, too")
    func unreadableTracker() async throws {
        let (harvest, _) = try await collected { [unreadable] call in
            .json(call.address.text.contains("zz99ZZ") ? unreadable : Trackers.reply("5"))
        }
        #expect(Set(harvest.samples.map { $0.account.user?.text }) == ["sandra42", "third"])
        #expect(harvest.shortfall?.description.hasPrefix("1 of 3 trackers: ") == true)
    }

    @Test("If every tracker fails, nothing is told, in no vendor's words")
    func everyTracker() async {
        let error = await #expect(throws: CollectError.self) {
            try await collected { call in
                Answer(status: 404, body: Array("{\"message\":\"\(call.address)\"}".utf8))
            }
        }
        let words = error?.description ?? ""
        #expect(words.contains("404"))
        #expect(!words.contains("kT41gQ") && !words.contains("2026"), "\(words)")
    }

    @Test(
        "What concerns everybody is thrown if nothing came yet",
        arguments: [
            (401, ""), (429, ""), (500, ""), (503, ""),
            (403, "{\"error\":{\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}"),
        ])
    func refused(status: Int, body: String) async {
        let error = await #expect(throws: CollectError.self) {
            try await collected { call in
                call.address.text.contains("kT41gQ")
                    ? Answer(status: 404) : Answer(status: status, body: Array(body.utf8))
            }
        }
        guard case .fetch(.refused(let refusal)) = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(refusal.status == status)
    }

    @Test("Months before the vendor's first day of a tracker don't keep back the others")
    func youngTracker() async throws {
        let (harvest, _) = try await collected { [unreadable] call in
            let isEarly = (call.address[query: "start"] ?? "") < "2026-06"
            let isYoung = call.address.text.contains("kT41gQ")
            return isYoung && isEarly ? .json(unreadable) : .json(Trackers.reply("5"))
        }
        let months = harvest.samples.filter { $0.account.user?.text == "sandra42" }.map(\.month)
        #expect(Set(months.map(\.description)).min() == "2026-06")
        #expect(months.count == 2 * 6)
        #expect(harvest.shortfall?.description.hasPrefix("1 of 3 trackers: ") == true)
    }

    @Test("A month that can't be read leaves the other months of its tracker alone")
    func oneMonth() async throws {
        let kept =
            Trackers.kept("2025-12"..."2026-08", toldAt: "2026-10-10T00:00:00Z")
            + Trackers.kept("2026-09"..."2026-10", toldAt: "2026-10-01T06:00:00Z")
        let (harvest, _) = try await collected(Trackers.occasion(kept: kept)) {
            [unreadable] call in
            Trackers.words(call) == "kT41gQ 2026-10-01...2026-10-31"
                ? .json(unreadable) : .json(Trackers.reply("700", "700"))
        }
        let months = harvest.samples.filter { $0.account.user?.text == "sandra42" }.map(\.month)
        #expect(Set(months.map(\.description)) == ["2026-11", "2026-09"])
        #expect(harvest.samples.count == 2 * (2 + 12 + 12))
        #expect(harvest.shortfall?.description.hasPrefix("1 of 3 trackers: ") == true)
    }

    @Test("Nothing but zeros where there were figures is the vendor's fault")
    func zeros() async throws {
        let kept = Trackers.kept("2026-10"..."2026-10", toldAt: "2026-11-10T00:00:00Z")
        await #expect(throws: CollectError.self) {
            try await collected(Trackers.occasion(kept: kept)) { _ in
                .json(Trackers.reply("0", "0"))
            }
        }
        let (first, _) = try await collected { _ in .json(Trackers.reply("0", "0")) }
        #expect(first.samples.count == 3 * 12 * 2)
    }

    @Test("A count that falls to less than half is held back, and told without a name")
    func fall() async throws {
        let kept = Trackers.kept("2026-11"..."2026-11", toldAt: "2026-11-21T00:00:00Z")
        let (harvest, _) = try await collected(Trackers.occasion(kept: kept)) { _ in
            .json(Trackers.reply("200", "300"))
        }
        let held = harvest.samples.filter {
            $0.account.user?.text == "sandra42" && $0.month.number == 11
        }
        #expect(held.map { "\($0.datatype) \($0.value)" } == ["engagements 300"])
        #expect(
            harvest.diagnostics.map(\.description) == [
                "2026-11 of impressions on twitter (group 'de'): the value fell from 500 to 200,"
                    + " less than half; the old value stands."
            ])
    }
}
