import Measures
import Outside
import Testing

@Suite("When months begin in a time zone")
struct TimeZoneRuleTests {
    @Test(
        "The day is that of the zone, summer time included",
        arguments: [
            ("UTC", "2026-07-31T23:59:59Z", "2026-07-31"),
            ("Europe/Berlin", "2026-07-31T21:59:59Z", "2026-07-31"),
            ("Europe/Berlin", "2026-07-31T22:00:00Z", "2026-08-01"),
            ("Europe/Berlin", "2026-12-31T22:59:59Z", "2026-12-31"),
            ("Europe/Berlin", "2026-12-31T23:00:00Z", "2027-01-01"),
            ("America/Los_Angeles", "2026-08-01T06:59:59Z", "2026-07-31"),
            ("Asia/Tokyo", "2026-07-31T15:00:00Z", "2026-08-01"),
            ("Asia/Kathmandu", "2026-07-31T18:15:00Z", "2026-08-01"),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"),
        ])
    func day(zone: String, moment: String, expected: String) throws {
        let rule = try #require(TimeZoneRule(identifier: zone))
        #expect(rule.day(of: try #require(Timestamp(moment))) == Day(expected))
    }

    @Test(
        "A month ends at the zone's midnight, or where the clocks have put it",
        arguments: [
            ("UTC", "2026-02", "2026-03-01T00:00:00Z"),
            ("Europe/Berlin", "2026-07", "2026-07-31T22:00:00Z"),
            ("Europe/Berlin", "2026-12", "2026-12-31T23:00:00Z"),
            ("America/New_York", "2026-01", "2026-02-01T05:00:00Z"),
            ("Pacific/Kiritimati", "2026-02", "2026-02-28T10:00:00Z"),
            ("Etc/GMT+12", "2024-02", "2024-03-01T12:00:00Z"),
            // Cuba's clocks strike midnight twice on 1 November 2026.
            ("America/Havana", "2026-10", "2026-11-01T04:00:00Z"),
            // Paraguay's clocks went from 23:59:59 to 1:00 on 1 October 2017.
            ("America/Asuncion", "2017-09", "2017-10-01T04:00:00Z"),
        ])
    func end(zone: String, month: String, expected: String) throws {
        let rule = try #require(TimeZoneRule(identifier: zone))
        #expect(rule.end(of: try #require(Month(month))) == Timestamp(expected))
    }

    @Test("Every month of two centuries ends where the next day begins, in UTC")
    func everyMonth() throws {
        for ordinal in (1_900 * 12)..<(2_100 * 12) {
            let month = Month(ordinal: ordinal)
            let next = month.advanced(by: 1)
            let day = try #require(Day(year: next.year, month: next.number, day: 1))
            #expect(TimeZoneRule.utc.end(of: month) == Timestamp(startOf: day))
        }
    }

    @Test("A name that is no zone gives none", arguments: ["", "Mars/Olympus", "../etc"])
    func unknown(name: String) {
        #expect(TimeZoneRule(identifier: name) == nil)
    }
}
