import Measures
import Testing

@Suite("A day")
struct DayTests {
    @Test(
        "Days count one by one and back, 400 years either side of 1970 and of the year 0",
        arguments: [
            (-146_097...146_097, "1570-01-01", "2370-01-01"),
            (-865_625 ... -573_431, "-0400-01-01", "0400-01-01"),
        ])
    func roundTrip(numbers: ClosedRange<Int>, first: String, last: String) {
        var expected: Day? = Day(daysSince1970: numbers.lowerBound)
        #expect(expected?.description == first)
        for number in numbers {
            let day = Day(daysSince1970: number)
            guard day == expected, day.daysSince1970 == number else {
                Issue.record("\(number) is \(day), which counts \(day.daysSince1970)")
                return
            }
            expected = following(day)
        }
        #expect(Day(daysSince1970: numbers.upperBound).description == last)
    }

    @Test(
        "Known days have known numbers",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("1970-03-01", 59), ("2000-02-29", 11_016),
            ("2000-03-01", 11_017), ("2026-11-22", 20_779), ("0001-01-01", -719_162),
            ("0000-03-01", -719_468), ("9999-12-31", 2_932_896),
        ])
    func knownDay(text: String, number: Int) {
        #expect(Day(text)?.daysSince1970 == number)
        #expect(Day(daysSince1970: number).description == text)
    }

    @Test(
        "A day that the calendar lacks is refused",
        arguments: [
            "2021-02-29", "1900-02-29", "2020-02-30", "2020-04-31", "2020-13-01", "2020-00-10",
            "2020-01-00", "2020-01-32",
        ])
    func impossible(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "Only YYYY-MM-DD is a day",
        arguments: [
            "", "2020-01", "2020-1-1", "20200101", "2020-01-01T", " 2020-01-01", "2020-01-0１",
            "2020-01-01-", "2020--1-01", "2020/01/01", "2020-01-+1",
        ])
    func malformed(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("Days go by time")
    func order() throws {
        let days = try ["2021-01-01", "2020-12-31", "2020-12-04"].map { try #require(Day($0)) }
        #expect(days.sorted() == days.reversed())
    }

    @Test("Prose writes the day first and the month in letters")
    func prose() {
        #expect(Day("2026-11-22")?.prose == "22 Nov 2026")
        #expect(Day("2020-07-01")?.prose == "1 Jul 2020")
    }

    private func following(_ day: Day) -> Day? {
        Day(year: day.month.year, month: day.month.number, day: day.number + 1)
            ?? Day(
                year: day.month.advanced(by: 1).year, month: day.month.advanced(by: 1).number,
                day: 1)
    }
}
