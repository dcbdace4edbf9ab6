import Measures
import Testing

@Suite("The fiscal calendar")
struct FiscalCalendarTests {
    private let february: FiscalCalendar
    private let january: FiscalCalendar

    init() throws {
        february = try #require(FiscalCalendar(startMonth: 2))
        january = try #require(FiscalCalendar(startMonth: 1))
    }

    @Test(
        "A quarter begins at midnight UTC on its first day",
        arguments: [
            ("2020-01-31T23:59:59Z", "FY20-Q4"), ("2020-02-01T00:00:00Z", "FY21-Q1"),
            ("2020-04-30T23:59:59Z", "FY21-Q1"), ("2020-05-01T00:00:00Z", "FY21-Q2"),
            ("2020-07-31T23:59:59Z", "FY21-Q2"), ("2020-08-01T00:00:00Z", "FY21-Q3"),
            ("2020-10-31T23:59:59Z", "FY21-Q3"), ("2020-11-01T00:00:00Z", "FY21-Q4"),
            ("2021-01-31T23:59:59Z", "FY21-Q4"), ("2021-02-01T00:00:00Z", "FY22-Q1"),
            ("2020-02-01T00:30:00+01:00", "FY20-Q4"), ("2020-01-31T23:30:00-01:00", "FY21-Q1"),
            ("2022-11-01", "FY23-Q4"), ("2023-01-31", "FY23-Q4"),
        ])
    func edges(moment: String, label: String) throws {
        let month = try #require(Timestamp(moment)).day.month
        #expect(february.quarter(of: month).label == label)
    }

    @Test("The sheet writes the quarter without a hyphen")
    func sheetLabel() throws {
        let published = try #require(Timestamp("2020-05-27T22:43:09.000Z"))
        #expect(february.quarter(of: published.day.month).sheetLabel == "FY21Q2")
    }

    @Test("FY23-Q4 is November 2022 to January 2023 and no other month")
    func wholeQuarter() {
        let months = (2022 * 12..<2024 * 12).map(Month.init(ordinal:))
            .filter { february.quarter(of: $0).label == "FY23-Q4" }
        #expect(months.map(\.description) == ["2022-11", "2022-12", "2023-01"])
    }

    @Test(
        "Starting in January, the fiscal year is the calendar year",
        arguments: [
            ("2021-01", 2021, 1), ("2021-03", 2021, 1), ("2021-04", 2021, 2),
            ("2021-12", 2021, 4),
        ])
    func januaryStart(month: String, year: Int, quarter: Int) throws {
        let found = january.quarter(of: try #require(Month(month)))
        #expect(found.year == year && found.number == quarter)
        #expect(january.months(ofYear: year) == Period.calendar(year).months(in: february))
    }

    @Test(
        "Every month lies in the year that lists it, in order, whatever the start",
        arguments: 1...12)
    func yearsAgree(startMonth: Int) throws {
        let calendar = try #require(FiscalCalendar(startMonth: startMonth))
        for year in 1998...2031 {
            let months = calendar.months(ofYear: year)
            #expect(months.count == 12)
            #expect(months.first?.number == startMonth)
            #expect(months.allSatisfy { calendar.year(of: $0) == year })
            #expect(
                months.map { calendar.quarter(of: $0).number } == [
                    1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4,
                ])
        }
    }

    @Test("A start outside 1 to 12 is no calendar", arguments: [-1, 0, 13])
    func impossibleStart(startMonth: Int) {
        #expect(FiscalCalendar(startMonth: startMonth) == nil)
    }

    @Test("Quarters go by year, then by number")
    func order() throws {
        let months = try ["2021-02", "2020-11", "2020-02"].map { try #require(Month($0)) }
        let labels = months.map(february.quarter(of:)).sorted().map(\.label)
        #expect(labels == ["FY21-Q1", "FY21-Q4", "FY22-Q1"])
    }
}
