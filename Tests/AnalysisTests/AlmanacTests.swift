// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures
import Testing

@Suite("Years as they look on a day")
struct AlmanacTests {
    private func series(_ samples: [Sample]) -> Series {
        SeriesCatalogue(samples)[.group("de")] ?? Series(name: .group("de"), values: [:])
    }

    private func year(
        _ period: Period = .calendar(2020), on today: String, startMonth: Int = 1,
        _ samples: [Sample]
    ) -> AnnualSeries {
        Almanac(calendar: FiscalCalendar(startMonth: startMonth)!, today: Day(today)!)
            .year(period, of: series(samples), title: "DE")
    }

    @Test(
        "A month is a value, a zero, a gap, unfinished or to come, as the day says",
        arguments: [
            ("2019-12-31", "_ _ _ _ _ _ _ _ _ _ _ _"),
            ("2020-01-01", "5+ _ _ _ _ _ _ _ _ _ _ _"),
            ("2020-01-31", "5+ _ _ _ _ _ _ _ _ _ _ _"),
            ("2020-02-01", "5 0+ _ _ _ _ _ _ _ _ _ _"),
            ("2020-03-01", "5 0 _ _ _ _ _ _ _ _ _ _"),
            ("2020-04-01", "5 0 - 7+ _ _ _ _ _ _ _ _"),
            ("2020-11-30", "5 0 - 7 - - - - - - _ _"),
            ("2020-12-01", "5 0 - 7 - - - - - - - 9+"),
            ("2020-12-31", "5 0 - 7 - - - - - - - 9+"),
            ("2021-01-01", "5 0 - 7 - - - - - - - 9"),
            ("2026-11-22", "5 0 - 7 - - - - - - - 9"),
        ])
    func states(today: String, expected: String) {
        let samples: [Sample] = [
            .make(5, "2020-01"), .make(0, "2020-02"), .make(7, "2020-04"), .make(9, "2020-12"),
        ]
        #expect(year(on: today, samples).words == expected)
    }

    @Test(
        "A value that was told before its month's end stays unfinished for ever",
        arguments: [
            ("2020-07-01", "5+"), ("2020-07-31T23:59:59Z", "5+"), ("2020-06-30", "5+"),
            ("2020-08-01", "5"), ("2020-08-01T00:00:00+01:00", "5+"), ("2019-08-01", "5+"),
            ("2026-01-01", "5"),
        ])
    func toldEarly(toldAt: String, expected: String) {
        let year = year(on: "2026-11-22", [.make(5, "2020-07", toldAt: toldAt)])
        #expect(year.words == "- - - - - - \(expected) - - - - -")
        #expect(year.months[6].asOf == Timestamp(toldAt)?.day)
        #expect(year.months[5].asOf == nil)
    }

    @Test("A zero told within its month is unfinished, not a zero")
    func unfinishedZero() {
        #expect(
            year(on: "2026-11-22", [.make(0, "2020-01", toldAt: "2020-01-15")]).words
                == "0+ - - - - - - - - - - -")
    }

    @Test("Months of the year before count only if they were whole")
    func previous() {
        let samples: [Sample] = [
            .make(1, "2019-01"), .make(2, "2019-02", toldAt: "2019-02-20"), .make(0, "2019-03"),
            .make(4, "2020-01"), .make(5, "2018-04"),
        ]
        #expect(year(on: "2026-11-22", samples).previousWords == "1 - 0 - - - - - - - - -")
        #expect(year(on: "2019-03-31", samples).previousWords == "1 - - - - - - - - - - -")
        #expect(
            year(.calendar(2021), on: "2026-11-22", samples).previousWords
                == "4 - - - - - - - - - - -")
    }

    @Test(
        "A fiscal year begins with any month, and is named for the year it ends in",
        arguments: 1...12)
    func fiscal(startMonth: Int) {
        let first = Month(year: startMonth == 1 ? 2021 : 2020, number: startMonth)!
        let samples = (0..<24).map { index in
            Sample.make(Int64(index), first.advanced(by: index - 12).description)
        }
        let year = year(.fiscal(2021), on: "2026-11-22", startMonth: startMonth, samples)
        #expect(year.words == "12 13 14 15 16 17 18 19 20 21 22 23")
        #expect(year.previousWords == "0 1 2 3 4 5 6 7 8 9 10 11")
        #expect(year.months.first?.month == first)
        #expect(year.months.last?.month == first.advanced(by: 11))
    }

    @Test("A fiscal year around New Year has its unfinished month in the middle")
    func fiscalStates() {
        let samples: [Sample] = [.make(1, "2020-12"), .make(2, "2021-01"), .make(3, "2021-02")]
        #expect(
            year(.fiscal(2021), on: "2020-12-31", startMonth: 2, samples).words
                == "- - - - - - - - - - 1+ _")
        #expect(
            year(.fiscal(2021), on: "2021-01-01", startMonth: 2, samples).words
                == "- - - - - - - - - - 1 2+")
        #expect(
            year(.fiscal(2021), on: "2021-02-01", startMonth: 2, samples).words
                == "- - - - - - - - - - 1 2")
    }

    @Test(
        "The years of a series run from its first data to this year",
        arguments: [
            ("2021-06-01", ["2019", "2020", "2021"]), ("2019-03-31", ["2019"]),
            ("2019-03-01", ["2019"]), ("2019-02-28", []), ("2018-12-31", []),
        ])
    func years(today: String, expected: [String]) {
        let almanac = Almanac(calendar: .calendarYear, today: Day(today)!)
        let series = series([.make(1, "2019-03"), .make(2, "2020-01"), .make(3, "2027-01")])
        #expect(almanac.years(of: series).map(\.label) == expected)
        #expect(almanac.thisYear == Int(today.prefix(4)))
        #expect(almanac.years(of: Series(name: .group("de"), values: [:])).isEmpty)
    }

    @Test("A year knows when the whole series began, and its title and unit")
    func since() {
        let year = year(.calendar(2021), on: "2026-11-22", [.make(1, "2019-03")])
        #expect(year.since == Month("2019-03"))
        #expect((year.title, year.unit) == ("DE", "impressions"))
        #expect(!year.hasData)
        #expect(self.year(on: "2026-11-22", []).since == nil)
        #expect(self.year(on: "2026-11-22", []).words == "- - - - - - - - - - - -")
    }

    @Test("A year is sample data if one month that it shows is")
    func origin() {
        let samples: [Sample] = [
            .make(1, "2019-03"), .make(2, "2020-01"),
            .make(3, "2020-12", source: "sample", origin: .sampleData),
        ]
        #expect(year(.calendar(2019), on: "2026-11-22", samples).origin == .measured)
        #expect(year(.calendar(2020), on: "2026-11-22", samples).origin == .sampleData)
        #expect(year(.calendar(2020), on: "2020-11-30", samples).origin == .measured)
        #expect(
            year(.calendar(2020), on: "2026-11-22", samples).months[11].sources.map(\.text) == [
                "sample"
            ])
    }
}
