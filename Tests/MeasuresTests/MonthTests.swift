import Measures
import Testing

@Suite("A month")
struct MonthTests {
    @Test(
        "Counting months crosses years in both directions",
        arguments: [
            ("2020-07", 0, "2020-07"),
            ("2020-07", 5, "2020-12"),
            ("2020-07", 6, "2021-01"),
            ("2020-12", 1, "2021-01"),
            ("2021-01", -1, "2020-12"),
            ("2021-01", -12, "2020-01"),
            ("2021-01", -13, "2019-12"),
            ("2020-02", 1200, "2120-02"),
            ("0001-01", -1, "0000-12"),
            ("0000-01", -1, "-0001-12"),
            ("0001-01", -25, "-0002-12"),
        ])
    func advancing(from start: String, by months: Int, reaches end: String) throws {
        #expect(try #require(Month(start)).advanced(by: months).description == end)
    }

    @Test("A month and its ordinal name each other, before the year 0 too")
    func ordinalRoundTrip() {
        for ordinal in -30_000...30_000 {
            let month = Month(ordinal: ordinal)
            #expect(month.ordinal == ordinal && (1...12).contains(month.number))
        }
    }

    @Test("A number outside 1 to 12 is no month", arguments: [-1, 0, 13, 100])
    func impossibleNumber(number: Int) {
        #expect(Month(year: 2020, number: number) == nil)
    }

    @Test("Months read back as they are written", arguments: ["2020-07", "0001-01", "9999-12"])
    func textRoundTrip(text: String) {
        #expect(Month(text)?.description == text)
    }

    @Test(
        "Only YYYY-MM is a month",
        arguments: [
            "", "-", "2020", "2020-", "-07", "2020-7", "20-07", "2020-13", "2020-00", "2020-07-01",
            "2020/07", " 2020-07", "2020-07 ", "+020-07", "2020-+7", "٢٠٢٠-٠٧", "-2020-07",
        ])
    func malformed(text: String) {
        #expect(Month(text) == nil)
    }

    @Test(
        "Leap years are those of the Gregorian calendar",
        arguments: [
            ("2020-02", 29), ("2021-02", 28), ("2000-02", 29), ("1900-02", 28), ("2100-02", 28),
            ("2021-01", 31), ("2021-04", 30), ("2021-06", 30), ("2021-07", 31), ("2021-08", 31),
            ("2021-09", 30), ("2021-11", 30), ("2021-12", 31),
        ])
    func length(of month: String, is days: Int) {
        #expect(Month(month)?.length == days)
    }

    @Test("Months go by time, not by their number")
    func order() throws {
        let months = try ["2021-01", "2020-12", "2020-02"].map { try #require(Month($0)) }
        #expect(months.sorted().map(\.description) == ["2020-02", "2020-12", "2021-01"])
    }

    @Test(
        "A month has three names",
        arguments: [
            ("2020-01", "01", "January", "Jan"), ("2020-05", "05", "May", "May"),
            ("2020-09", "09", "September", "Sep"), ("2020-12", "12", "December", "Dec"),
        ])
    func names(month: String, digits: String, name: String, short: String) throws {
        let month = try #require(Month(month))
        #expect(month.twoDigits == digits)
        #expect(month.name == name)
        #expect(month.shortName == short)
    }
}
