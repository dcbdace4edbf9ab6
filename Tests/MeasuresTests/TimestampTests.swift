import Measures
import Testing

@Suite("A timestamp")
struct TimestampTests {
    @Test(
        "ISO 8601 is read in the forms that vendors write",
        arguments: [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
            ("2026-11-22", "2026-11-22T00:00:00Z"),
            ("2026-11-22T14:05:00Z", "2026-11-22T14:05:00Z"),
            ("2026-11-22T14:05Z", "2026-11-22T14:05:00Z"),
            ("2026-11-22 14:05:07z", "2026-11-22T14:05:07Z"),
            ("2020-05-27T22:43:09.000Z", "2020-05-27T22:43:09Z"),
            ("2020-05-27T22:43:09.999999999Z", "2020-05-27T22:43:09Z"),
            ("2026-11-22T14:05:00+01:00", "2026-11-22T13:05:00Z"),
            ("2026-11-22T14:05:00-0530", "2026-11-22T19:35:00Z"),
            ("2026-11-22T14:05:00.25+05:45", "2026-11-22T08:20:00Z"),
            ("2027-01-01T00:30:00+01:00", "2026-12-31T23:30:00Z"),
            ("2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00Z"),
            ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ])
    func reading(text: String, meaning: String) {
        #expect(Timestamp(text)?.description == meaning)
    }

    @Test(
        "What is not a whole moment is refused",
        arguments: [
            "", "now", "2026-11", "2026-11-22T", "2026-11-22T14", "2026-11-22T14Z",
            "2026-11-22T14:05:00", "2026-11-22T24:00:00Z", "2026-11-22T14:60:00Z",
            "2026-11-22T14:05:61Z", "2026-11-22T4:05:00Z", "2026-11-22T14:05:00.Z",
            "2026-11-22T14:05.5Z", "2026-11-22T.14:05:00Z", "2026-11-22T14:05:00.1.2Z",
            "2026-11-22T14:05:00.1:2Z", "2026-11-22T14::00Z", "2026-11-22T14:05:00ZZ",
            "2026-11-22T14:05:00Z0100", "2026-11-22T14:05:00+1:00", "2026-11-22T14:05:00+0:100",
            "2026-11-22T14:05:00+24:00", "2026-11-22T14:05:00+01:60", "2026-11-22T14:05:00+01:00Z",
            "2026-11-22T14:05:00+", "2026-11-22T14:05:00+01:", "2026-11-22X14:05:00Z",
            "2026-02-30T14:05:00Z", " 2026-11-22", "2026-11-22 ", "20261122T140500Z",
            "2026-11-22T14:05:00.٣Z", "2026-11-22T14:05:00Z\u{301}",
        ])
    func malformed(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(
        "A day lasts from midnight to the second before the next, before 1970 too",
        arguments: [
            (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"),
            (-1, "1969-12-31"), (-86_400, "1969-12-31"), (-86_401, "1969-12-30"),
        ])
    func day(seconds: Int, day: String) {
        #expect(Timestamp(secondsSince1970: seconds).day.description == day)
    }

    @Test("Reading back what was written changes nothing")
    func roundTrip() {
        for step in -10_000...10_000 {
            let moment = Timestamp(secondsSince1970: step * 431_999)
            #expect(Timestamp(moment.description) == moment)
        }
    }

    @Test(
        "The furthest moments can be written",
        arguments: [
            (Int.min, "-292277022657-01-27T08:29:52Z"), (.max, "292277026596-12-04T15:30:07Z"),
        ])
    func extremes(seconds: Int, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == text)
    }

    @Test("Moments go by time")
    func order() throws {
        let early = try #require(Timestamp("2026-11-22T14:05:00+01:00"))
        let late = try #require(Timestamp("2026-11-22T13:05:01Z"))
        #expect(early < late && !(late < early))
    }
}
