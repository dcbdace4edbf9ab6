import Foundation
import TestSupport
import Testing

@Suite("A build that is killed")
struct KillTests {
    @Test(
        "Leaves the old site or the new one, whole, whenever it dies; the next build succeeds",
        .timeLimit(.minutes(5)))
    func killedAtAnyMoment() throws {
        let site = try AlternatingSite()
        let visitor = Visitor(of: site.work.url.appending(path: "public/index.html"))
        visitor.start()
        var tally = Tally()
        let end = ContinuousClock.now + .seconds(20)
        // Seventy-two rounds, or what a busy machine gets done of them.
        for round in 0..<72 where round < 20 || ContinuousClock.now < end {
            // Two rounds in three wait for the publishing phase, which is the short one.
            let moment: AlternatingSite.Moment =
                round % 3 == 0
                ? .after(fraction: site.fraction(of: round)) : .publishing(site.fraction(of: round))
            let outcome = try site.killBuild(at: moment)
            try #require(outcome != .torn, "round \(round) left a torn site")
            tally.add(outcome)
            if round % 10 == 9 { #expect(try site.buildSucceeds(), "after round \(round)") }
        }
        #expect(try site.buildSucceeds())
        let visits = visitor.stop()
        #expect(visits.missed == 0, "the page was missing \(visits.missed) times")
        #expect(visits.made > 1_000)
        #expect(tally.interrupted * 3 >= tally.rounds, "\(tally)")
        #expect(tally.whilePublishing * 10 >= tally.rounds, "\(tally)")
    }

    /// What the kills came to.
    private struct Tally {
        var rounds = 0
        /// Runs that the kill ended.
        var interrupted = 0
        /// Those of them that had begun to write.
        var whilePublishing = 0

        mutating func add(_ outcome: AlternatingSite.Outcome) {
            rounds += 1
            if outcome != .finished { interrupted += 1 }
            if outcome == .killedWhilePublishing { whilePublishing += 1 }
        }
    }
}
