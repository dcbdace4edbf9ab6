import Testing

@testable import VendorStubs

@Suite("Days, moments and masks")
struct WordsTests {
    @Test(
        "Days are numbered as in UTC and written back",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2021-03-04", 18_690),
            ("2100-03-01", 47_541),
        ])
    func days(text: String, number: Int) {
        #expect(CivilDay(text)?.number == number)
        #expect(CivilDay(number: number).text == text)
    }

    @Test("What is no day is none", arguments: ["2021-02-30", "2021-2-03", "2021-13-01", "x", ""])
    func noDays(text: String) { #expect(CivilDay(text) == nil) }

    @Test("The next month begins where this one ends")
    func months() {
        #expect(CivilDay(2020, 2, 29).firstOfNextMonth == CivilDay(2020, 3, 1))
        #expect(CivilDay(2020, 12, 1).firstOfNextMonth == CivilDay(2021, 1, 1))
    }

    @Test(
        "Moments come with Z or an offset, with or without parts of a second",
        arguments: [
            ("2021-03-04T05:06:07Z", "2021-03-04T05:06:07.000Z"),
            ("2021-03-04T05:06:07.8Z", "2021-03-04T05:06:07.800Z"),
            ("2021-03-04T01:06:07.008+02:00", "2021-03-03T23:06:07.008Z"),
            ("2021-03-04T23:36:07-00:30", "2021-03-05T00:06:07.000Z"),
        ])
    func moments(text: String, written: String) { #expect(Moment(text)?.text == written) }

    @Test(
        "A mask leaves what it names",
        arguments: [
            ("a", ["a": 1]), ("b(c)", ["b": [["c": 2], ["c": 3]]]),
            ("b/c", ["b": [["c": 2], ["c": 3]]]),
            ("a,b(c,d/e)", ["a": 1, "b": [["c": 2, "d": ["e": 4]], ["c": 3]]]), ("x", [:]),
        ] as [(String, JSON)])
    func masks(mask: String, left: JSON) {
        let value: JSON = ["a": 1, "b": [["c": 2, "d": ["e": 4, "f": 5]], ["c": 3]]]
        #expect(FieldMask(mask).applied(to: value) == left)
    }
}
