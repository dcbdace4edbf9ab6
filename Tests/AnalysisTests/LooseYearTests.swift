// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures
import Testing

@Suite("Figures that come from a file")
struct LooseYearTests {
    private func year(
        _ values: String, previous: String = "", asOf: String? = nil, today: String? = nil
    ) -> AnnualSeries {
        let amounts = { (text: String) in text.split(separator: " ").map { Amount($0) } }
        return LooseYear(
            title: "T", unit: "views", year: 2020, values: amounts(values),
            previous: amounts(previous), asOf: asOf.map { Day($0)! }
        ).annualSeries(today: today.map { Day($0)! })
    }

    private let whole = "1 2 0 4.5 - 6 7 8 9 10 11 12"

    @Test("Without clock and day, every month is over")
    func bare() {
        #expect(year(whole).words == "1 2 0 4.5 - 6 7 8 9 10 11 12")
        #expect(year("- - - - - - - - - - - -").words == "- - - - - - - - - - - -")
    }

    @Test(
        "With a clock, its month is unfinished and later ones are to come",
        arguments: [
            ("2019-12-31", "_ _ _ _ _ _ _ _ _ _ _ _"),
            ("2020-01-01", "1+ _ _ _ _ _ _ _ _ _ _ _"),
            ("2020-03-31", "1 2 0+ _ _ _ _ _ _ _ _ _"),
            ("2020-05-10", "1 2 0 4.5 _ _ _ _ _ _ _ _"),
            ("2020-06-10", "1 2 0 4.5 - 6+ _ _ _ _ _ _"),
            ("2020-12-31", "1 2 0 4.5 - 6 7 8 9 10 11 12+"),
            ("2021-01-01", "1 2 0 4.5 - 6 7 8 9 10 11 12"),
        ])
    func clock(today: String, expected: String) {
        #expect(year(whole, today: today).words == expected)
        #expect(year(whole, asOf: "2020-02-10", today: today).words == expected)
    }

    @Test(
        "Without a clock, the day to which the figures count takes its place",
        arguments: [
            ("2020-06-10", "1 2 0 4.5 - 6+ _ _ _ _ _ _"),
            ("2020-06-30", "1 2 0 4.5 - 6 7+ _ _ _ _ _"),
            ("2020-12-30", "1 2 0 4.5 - 6 7 8 9 10 11 12+"),
            ("2020-12-31", "1 2 0 4.5 - 6 7 8 9 10 11 12"),
            ("2021-05-01", "1 2 0 4.5 - 6 7 8 9 10 11 12"),
        ])
    func asOf(day: String, expected: String) {
        #expect(year(whole, asOf: day).words == expected)
    }

    @Test("Leap years end February on the 29th")
    func leapDay() {
        let values = "1 2 - - - - - - - - - -"
        #expect(year(values, asOf: "2020-02-28").words == "1 2+ _ _ _ _ _ _ _ _ _ _")
        #expect(year(values, asOf: "2020-02-29").words == "1 2 _ _ _ _ _ _ _ _ _ _")
    }

    @Test("The year before is passed on as it is, to months of every state")
    func previous() {
        let before = "1 - 3 0 5 6 7 8 9 10 11 12"
        let year = year(whole, previous: before, today: "2020-06-10")
        #expect(year.previousWords == before)
        #expect(self.year(whole).previousWords == "- - - - - - - - - - - -")
    }

    @Test("Title, unit, year and day are those of the file")
    func words() {
        let year = year(whole, asOf: "2020-06-10")
        #expect((year.title, year.unit, year.period.label) == ("T", "views", "2020"))
        #expect(year.months.allSatisfy { $0.asOf == Day("2020-06-10") })
        #expect(year.months.map(\.month.number) == Array(1...12))
        #expect(year.origin == .measured)
    }
}
