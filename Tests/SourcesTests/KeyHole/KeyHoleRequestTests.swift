import Fetching
import Measures
import Sources
import Testing

@Suite("What KeyHole is asked for")
struct KeyHoleRequestTests {
    private let transport = ScriptedTransport { _ in .json(Trackers.reply("5")) }

    private func calls(_ settings: KeyHoleSettings, _ occasion: Occasion) async throws -> [Call] {
        let fetcher = Fetcher(transport: transport)
        _ = try await KeyHoleCollector(settings: settings).collect(occasion, with: fetcher)
        return await transport.calls
    }

    @Test("A request names tracker, metric and days, and no secret")
    func address() async throws {
        let kept = Trackers.kept("2025-12"..."2026-10", toldAt: "2026-11-04T00:00:00Z")
        let calls = try await calls(
            Trackers.settings(Trackers.sandra), Trackers.occasion(kept: kept))
        #expect(
            calls == [
                .get(
                    try #require(
                        WebAddress(
                            "https://keyhole.example/v2/kT41gQ/batch?metrics=timeline"
                                + "&start=2026-11-01&end=2026-11-22")))
            ])
    }

    @Test("The path is configurable, and a tracker stays one part of it")
    func path() async throws {
        let path = try #require(KeyHolePath("accounts/{tracker}/timeline/daily"))
        let settings = KeyHoleSettings(
            baseURL: Trackers.address, profiles: [Trackers.sandra], path: path)
        let call = try #require(try await calls(settings, Trackers.occasion()).first)
        #expect(
            call.address.text.hasPrefix(
                "https://keyhole.example/v2/accounts/kT41gQ/timeline/daily?metrics"))
    }

    @Test(
        "A path without one tracker, or that climbs, is none",
        arguments: [
            "batch", "", "{tracker}//batch", "../{tracker}", "{tracker}/{tracker}", "./{tracker}",
        ])
    func badPath(text: String) {
        #expect(KeyHolePath(text) == nil)
    }

    @Test("A field with an empty name is none", arguments: ["", ".", "data.", "data..counts"])
    func badField(text: String) {
        #expect(KeyHoleField(text) == nil)
    }

    @Test(
        "The first run asks for twelve months; the one that the vendor's year cuts is never among them",
        arguments: [
            ("2026-11-22T14:05:00Z", "2026-11-01...2026-11-22", "2025-12"),
            ("2026-11-01T00:00:00Z", "2026-11-01...2026-11-01", "2025-12"),
            ("2026-11-30T23:59:59Z", "2026-11", "2025-12"),
            ("2027-01-31T12:00:00Z", "2027-01", "2026-02"),
            ("2027-01-01T00:00:00Z", "2027-01-01...2027-01-01", "2026-02"),
            ("2028-02-29T12:00:00Z", "2028-02", "2027-03"),
            ("2028-02-28T12:00:00Z", "2028-02-01...2028-02-28", "2027-03"),
            ("2028-12-31T12:00:00Z", "2028-12", "2028-01"),
            ("2029-02-28T12:00:00Z", "2029-02", "2028-03"),
            ("2029-03-31T06:00:00Z", "2029-03", "2028-04"),
            ("2026-12-31T06:00:00Z", "2026-12", "2026-01"),
        ])
    func firstRun(now: String, latest: String, earliest: String) async throws {
        let months = Trackers.months(
            try await calls(Trackers.settings(Trackers.sandra), Trackers.occasion(now)))
        #expect(months.count == 12)
        #expect(Set(months).count == 12)
        #expect(months.first == latest)
        #expect(months.last == earliest)
    }

    @Test(
        "A month is asked for until it was told 72 hours after its end",
        arguments: [
            // Settled: one request a day.
            ("2026-11-04T00:00:00Z", "2026-11-22T14:05:00Z", 1),
            // A second before the 72 hours are over, the month has not settled.
            ("2026-11-03T23:59:59Z", "2026-11-22T14:05:00Z", 2),
            ("2026-10-31T23:59:59Z", "2026-11-22T14:05:00Z", 2),
            // After 30 days of silence, two months are not final.
            ("2026-10-21T06:00:00Z", "2026-11-22T14:05:00Z", 2),
            ("2026-10-02T06:00:00Z", "2026-11-22T14:05:00Z", 3),
            ("2026-07-15T06:00:00Z", "2026-11-22T14:05:00Z", 5),
            // After a year nothing of what the vendor still has is known.
            ("2025-11-20T06:00:00Z", "2026-11-22T14:05:00Z", 12),
            ("2026-11-22T06:00:00Z", "2026-12-01T00:05:00Z", 2),
        ])
    func unsettled(toldAt: String, now: String, expected: Int) async throws {
        let last = String(toldAt.prefix(7))
        let kept = Trackers.kept("2025-10"...last, toldAt: toldAt)
        let calls = try await calls(
            Trackers.settings(Trackers.sandra), Trackers.occasion(now, kept: kept))
        #expect(calls.count == expected)
    }

    @Test("A month settles by its own telling of every count, whatever was told of others")
    func eachForItself() async throws {
        var kept =
            Trackers.kept("2025-12"..."2026-08", toldAt: "2026-09-04T00:00:00Z")
            + Trackers.kept("2026-09"..."2026-09", toldAt: "2026-10-03T23:59:59Z")
            + Trackers.kept("2026-10"..."2026-10", toldAt: "2026-11-01T06:00:00Z")
            + Trackers.kept("2026-11"..."2026-11", toldAt: "2026-11-21T06:00:00Z")
        kept.removeAll { $0.month.number == 7 && $0.datatype.text == "engagements" }
        let calls = try await calls(
            Trackers.settings(Trackers.sandra), Trackers.occasion(kept: kept))
        #expect(
            Trackers.months(calls) == ["2026-11-01...2026-11-22", "2026-10", "2026-09", "2026-07"])
    }

    @Test("What is kept of others, or was made up, settles nothing")
    func othersKept() async throws {
        let madeUp = Trackers.kept("2025-12"..."2026-10", toldAt: "2026-11-10T00:00:00Z").map {
            Sample(
                account: $0.account, datatype: $0.datatype, month: $0.month, value: $0.value,
                source: $0.source, toldAt: $0.toldAt, origin: .sampleData)
        }
        let kept =
            madeUp
            + Trackers.kept(
                "2025-12"..."2026-10", of: Trackers.other, toldAt: "2026-11-10T00:00:00Z")
        let calls = try await calls(
            Trackers.settings(Trackers.sandra), Trackers.occasion(kept: kept))
        #expect(calls.count == 12)
    }

    @Test(
        "Whoever wants everything again from a day on gets whole months, within the vendor's year",
        arguments: [
            ("2026-09-15", ["2026-11-01...2026-11-22", "2026-10", "2026-09"]),
            ("2026-11-22", ["2026-11-01...2026-11-22"]),
            ("2027-02-01", ["2026-11-01...2026-11-22"]),
        ])
    func since(day: String, expected: [String]) async throws {
        let kept = Trackers.kept("2025-11"..."2026-11", toldAt: "2026-11-21T00:00:00Z")
        let occasion = Trackers.occasion(since: day, kept: kept)
        #expect(
            Trackers.months(try await calls(Trackers.settings(Trackers.sandra), occasion))
                == expected)
    }

    @Test("From years ago, the twelve months are asked for again and not the one that is cut")
    func sinceLongAgo() async throws {
        let kept = Trackers.kept("2025-11"..."2026-11", toldAt: "2026-11-21T00:00:00Z")
        let months = Trackers.months(
            try await calls(
                Trackers.settings(Trackers.sandra),
                Trackers.occasion(since: "2020-01-01", kept: kept)))
        #expect(months.count == 12)
        #expect(months.last == "2025-12")
    }
}
