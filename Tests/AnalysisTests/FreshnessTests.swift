// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures
import Testing

@Suite("Freshness")
struct FreshnessTests {
    private func run(
        _ outcome: Run.Outcome, _ startedAt: String, asOf: String? = nil, reason: String? = nil
    ) -> Run {
        Run(
            source: SourceName("videos")!, startedAt: Timestamp(startedAt)!,
            endedAt: Timestamp(startedAt)!, outcome: outcome, requests: 1,
            asOf: asOf.map { Timestamp($0)! }, reason: reason)
    }

    private func status(
        after history: RunHistory?, staleAfter: Duration? = .seconds(3 * 86_400),
        now: String = "2026-11-22"
    ) -> SourceStatus {
        Freshness(source: SourceName("videos")!, staleAfter: staleAfter)
            .status(after: history, now: Timestamp(now)!)
    }

    @Test("A source without any pass is stale, whatever its limit")
    func never() {
        for limit in [nil, Duration.seconds(1)] {
            let status = status(after: nil, staleAfter: limit)
            #expect(
                status
                    == SourceStatus(
                        name: SourceName("videos")!, outcome: .never, asOf: nil, isStale: true))
            #expect(status.isDoubtful)
        }
    }

    @Test(
        "What is older than the limit is stale, to the second; without a limit nothing is",
        arguments: [
            ("2026-11-19T00:00:00Z", 3 * 86_400, false), ("2026-11-18T23:59:59Z", 3 * 86_400, true),
            ("2026-11-22T00:00:00Z", 0, false), ("2026-11-21T23:59:59Z", 0, true),
            ("2026-11-23T00:00:00Z", 0, false), ("2020-01-01T00:00:00Z", nil, false),
        ] as [(String, Int?, Bool)])
    func limit(startedAt: String, limit: Int?, isStale: Bool) {
        let done = run(.done, startedAt, asOf: "2015-01-01")
        let history = RunHistory(last: done, lastDone: done, firstFailure: nil)
        let status = status(after: history, staleAfter: limit.map { .seconds($0) })
        #expect(status.isStale == isStale)
        #expect(status.outcome == .done)
        #expect(status.asOf == Timestamp("2015-01-01"))
    }

    @Test("A source that fails says since when and why, and how far its figures go")
    func failing() {
        let done = run(.done, "2026-11-19T06:00:00Z")
        let history = RunHistory(
            last: run(.failed, "2026-11-21T06:00:00Z", reason: "no answer"), lastDone: done,
            firstFailure: run(.failed, "2026-11-20T06:00:00Z", reason: "refused"))
        let status = status(after: history)
        #expect(status.outcome == .failed)
        #expect(!status.isStale)
        #expect(status.isDoubtful)
        #expect(status.asOf == Timestamp("2026-11-19T06:00:00Z"))
        #expect(status.failingSince == Timestamp("2026-11-20T06:00:00Z"))
        #expect(status.reason == "no answer")
    }

    @Test("A source that has never succeeded is stale, whatever its limit")
    func neverDone() {
        let failure = run(.failed, "2026-11-21T06:00:00Z", asOf: "2026-11-21", reason: "refused")
        let history = RunHistory(last: failure, lastDone: nil, firstFailure: failure)
        for limit in [nil, Duration.seconds(1_000_000_000)] {
            let status = status(after: history, staleAfter: limit)
            #expect(status.isStale)
            #expect(status.asOf == nil)
            #expect(status.failingSince == failure.startedAt)
        }
    }

    @Test("Figures that people type in are said to be so")
    func byHand() {
        let freshness = Freshness(
            source: SourceName("linkedin")!, staleAfter: nil, isEnteredByHand: true)
        #expect(freshness.status(after: nil, now: Timestamp("2026-11-22")!).isEnteredByHand)
        #expect(!status(after: nil).isEnteredByHand)
    }
}
