// Names and moments that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Sources
import Testing

@Suite("KeyHole over more than a year")
struct KeyHoleYearTests {
    private let settings = Trackers.settings(Trackers.sandra, Trackers.other)
    private let first = Day("2026-11-22")!
    private let impressions = Datatype("impressions")!

    /// Daily runs, of which some fall into outages and storms or end midway; the last month is
    /// fine.
    private func runs(days: Int, backlog: Int64, seed: UInt64) async -> DailyRuns {
        var runs = DailyRuns(settings: settings, backlog: backlog, seed: seed)
        var dice = Dice(seed: seed &* 7)
        var outage: UInt64 = 0
        for offset in 0..<days {
            let day = Day(daysSince1970: first.daysSince1970 + offset)
            if outage == 0, dice.next(below: 40) == 0 { outage = 1 + dice.next(below: 30) }
            let luck = dice.next(below: 6)
            let isCalm = offset >= days - 31
            let weather: DailyRuns.Weather =
                if isCalm { .fine } else if outage > 0 { .outage } else {
                    switch luck {
                    case 0: .stormy(30)
                    case 1: .slow(Int(dice.next(below: 5)))
                    default: .fine
                    }
                }
            await runs.run(on: day, weather)
            outage = outage > 0 ? outage - 1 : 0
        }
        return runs
    }

    @Test(
        "After outages of up to thirty days every month is what it was in truth",
        arguments: [(1, 0), (2, 40), (3, 20), (4, 0), (5, 90)] as [(UInt64, Int64)])
    func truth(seed: UInt64, backlog: Int64) async {
        let days = 500
        let runs = await runs(days: days, backlog: backlog, seed: seed)
        let last = Day(daysSince1970: first.daysSince1970 + days - 1)
        for profile in settings.profiles {
            // The first run knows the eleven months before it.
            for ordinal in first.month.ordinal - 11..<last.month.ordinal {
                let month = Month(ordinal: ordinal)
                let truth = ForgetfulVendor.truth(month, profile.tracker.text)
                #expect(
                    runs.value(of: profile.user, impressions, in: month) == truth, "\(month)")
            }
        }
        #expect(runs.cutMonths.isEmpty)
        #expect(Set(runs.kept.keys.map(\.month)).min() == first.month.advanced(by: -11))
    }

    @Test(
        "In calm weather a day costs one request for each tracker, two around the turn of the month"
    )
    func requests() async {
        var runs = DailyRuns(settings: settings, backlog: 0, seed: 11)
        for offset in 0..<420 {
            await runs.run(on: Day(daysSince1970: first.daysSince1970 + offset), .fine)
        }
        for (day, count) in runs.requests where day > first {
            let isTurn = day.number <= 4
            #expect(count <= (isTurn ? 4 : 2), "\(day)")
            #expect(count >= 2)
        }
        #expect(runs.requests[first] == 24)
    }

    @Test("After a long outage one run catches up, and the next is as short as ever")
    func catchingUp() async {
        var runs = DailyRuns(settings: settings, backlog: 10, seed: 12)
        for offset in 0..<200 {
            let day = Day(daysSince1970: first.daysSince1970 + offset)
            await runs.run(on: day, (60..<150).contains(offset) ? .outage : .fine)
        }
        let back = first.daysSince1970 + 150
        #expect(runs.requests[Day(daysSince1970: back)] == 2 * 4)
        #expect(runs.requests[Day(daysSince1970: back + 1)] == 2 * 1)
    }

    @Test("A vendor too slow for the first run is read in several, and then is as quick as ever")
    func slowVendor() async {
        var runs = DailyRuns(settings: settings, backlog: 0, seed: 13)
        var progress = [0]
        for offset in 0..<7 {
            await runs.run(on: Day(daysSince1970: first.daysSince1970 + offset), .slow(7))
            progress.append(runs.kept.count / 2)
        }
        // Two of seven requests are for this month again; one more may break off unheard.
        #expect(zip(progress, progress.dropFirst()).allSatisfy { $1 >= min(24, $0 + 4) })
        #expect(progress.last == 24)
        for (slot, sample) in runs.kept
        where slot.datatype == impressions && slot.month < first.month {
            let profile = settings.profiles.first { $0.user == slot.user }!
            #expect(sample.value == ForgetfulVendor.truth(slot.month, profile.tracker.text))
        }
        #expect(runs.requests[Day(daysSince1970: first.daysSince1970 + 6)] == 2)
    }
}
