import Measures
import Testing

@Suite("A period")
struct PeriodTests {
    @Test(
        "Labels are for people, slugs for paths",
        arguments: [
            (Period.calendar(2021), "2021", "2021"), (.fiscal(2021), "FY21", "fy21"),
            (.fiscal(2000), "FY00", "fy00"), (.fiscal(2099), "FY99", "fy99"),
            (.fiscal(2100), "FY2100", "fy2100"), (.fiscal(1999), "FY1999", "fy1999"),
            (.calendar(999), "999", "0999"), (.calendar(0), "0", "0000"),
            (.calendar(10_000), "10000", "10000"),
        ])
    func texts(period: Period, label: String, slug: String) {
        #expect(period.label == label)
        #expect(period.slug == slug)
    }

    @Test("Every year of four digits reads back from its slug")
    func roundTrip() {
        for year in 1...9999 {
            #expect(Period(slug: Period.calendar(year).slug) == .calendar(year))
            #expect(Period(slug: Period.fiscal(year).slug) == .fiscal(year))
        }
    }

    @Test(
        "Other spellings of a fiscal year mean the same",
        arguments: [("FY21", 2021), ("Fy21", 2021), ("fy2021", 2021), ("fy0021", 21)])
    func fiscalSpellings(slug: String, year: Int) {
        #expect(Period(slug: slug) == .fiscal(year))
    }

    @Test(
        "What is no year is refused",
        arguments: [
            "", "21", "021", "20211", "0000", "fy", "fy1", "fy021", "fy0000", "fy20211", "fy-1",
            "2021 ", " 2021", "+021", "-021", "latest", "fy21-q2", "٢٠٢١", "ｆｙ21", "f\u{301}y21",
        ])
    func malformed(slug: String) {
        #expect(Period(slug: slug) == nil)
    }

    @Test("The months of a fiscal year begin in its start month")
    func months() throws {
        let calendar = try #require(FiscalCalendar(startMonth: 2))
        let fiscal = Period.fiscal(2021).months(in: calendar)
        let plain = Period.calendar(2021).months(in: calendar)
        #expect(fiscal.first?.description == "2020-02" && fiscal.last?.description == "2021-01")
        #expect(plain.first?.description == "2021-01" && plain.last?.description == "2021-12")
    }

    @Test("The year before is of the same kind")
    func previous() {
        #expect(Period.calendar(2021).previous == .calendar(2020))
        #expect(Period.fiscal(2000).previous == .fiscal(1999))
    }
}
