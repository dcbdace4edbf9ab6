// Names and moments that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures

/// A KeyHole that has counts for every day, counts slowly, and forgets after a year.
struct ForgetfulVendor: Sendable {
    let now: Timestamp
    /// How much of the newest days it has not counted yet, in percent.
    let backlog: Int64

    /// What happened on a day, which nobody but the vendor knows.
    static func truth(_ day: Day, _ tracker: String) -> Int64 {
        let seed = UInt64(bitPattern: Int64(day.daysSince1970)) &* 0x9E37_79B9_7F4A_7C15
        let salt = tracker.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
        return 1_000 + Int64((seed ^ salt) % 1_000)
    }

    /// What happened in a month.
    static func truth(_ month: Month, _ tracker: String) -> Int64 {
        days(of: month).reduce(0) { $0 + truth($1, tracker) }
    }

    static func days(of month: Month) -> [Day] {
        (1...month.length).map { Day(year: month.year, month: month.number, day: $0)! }
    }

    /// What it tells now of the days from one to another.
    func answer(_ tracker: String, from start: Day, to end: Day) -> Answer {
        let days = (start.daysSince1970...end.daysSince1970).map(Day.init(daysSince1970:))
        let total = days.reduce(0) { $0 + told($1, tracker) }
        return .json(
            """
            {"data":{"timeline":{"counts":{"impressions":\(total),"engagements":"\(total / 10)"}}}}
            """)
    }

    /// A day is whole 72 hours after it; a day of more than a year ago is gone.
    private func told(_ day: Day, _ tracker: String) -> Int64 {
        let start = Timestamp(startOf: day).secondsSince1970
        let age = now.secondsSince1970 - start
        guard age >= 0, day >= oldest else { return 0 }
        let whole = Self.truth(day, tracker)
        return age >= 4 * 86_400 ? whole : whole - whole * backlog / 100
    }

    /// The same date a year ago, of which only the hours after this one are left: it does not count.
    private var oldest: Day {
        let ago = now.day.month.advanced(by: -12)
        let date = Day(year: ago.year, month: ago.number, day: min(now.day.number, ago.length))!
        return Day(daysSince1970: date.daysSince1970 + 1)
    }
}
