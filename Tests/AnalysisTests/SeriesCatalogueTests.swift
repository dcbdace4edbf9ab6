// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures
import Testing

@Suite("Sums")
struct SeriesCatalogueTests {
    private func value(_ samples: [Sample], of name: SeriesName = .group("de")) -> Series.Value? {
        SeriesCatalogue(samples)[name]?.values[Month(ordinal: 2020 * 12 + 6)]
    }

    @Test("A group's month is the sum of its profiles; a user's is the user's own")
    func sums() {
        let catalogue = SeriesCatalogue([
            .make(1, "2020-07", user: "a"), .make(2, "2020-07", user: "b"),
            .make(4, "2020-08", user: "b"), .make(8, "2020-07", user: "c", group: "education"),
        ])
        let words = catalogue.names.map { name in
            let values = catalogue[name]?.values.sorted { $0.key < $1.key } ?? []
            return name.path + values.map { " \($0.key) \($0.value.amount)" }.joined()
        }
        #expect(
            words == [
                "group/de/impressions/twitter 2020-07 3 2020-08 4",
                "group/education/impressions/twitter 2020-07 8",
                "user/a/impressions/twitter 2020-07 1",
                "user/b/impressions/twitter 2020-07 2 2020-08 4",
                "user/c/impressions/twitter 2020-07 8",
            ])
        #expect(catalogue[.group("sales")] == nil)
        #expect(SeriesCatalogue([]).names.isEmpty)
    }

    @Test(
        "Of a told total and the profiles' sum, the greater stands",
        arguments: [
            (nil, [], nil), (nil, [1, 2], 3), (5, [], 5), (5, [1, 2], 5), (2, [1, 2], 3),
            (3, [1, 2], 3), (0, [], 0), (0, [0, 0], 0), (nil, [0], 0),
        ] as [(Int64?, [Int64], Int?)])
    func told(total: Int64?, profiles: [Int64], expected: Int?) {
        let users = profiles.enumerated().map { Sample.make($1, "2020-07", user: "u\($0)") }
        let samples = users + (total.map { [.make($0, "2020-07")] } ?? [])
        #expect(value(samples)?.amount == expected.map { Amount($0) })
        #expect(value(samples.reversed())?.amount == expected.map { Amount($0) })
    }

    @Test("Twenty-three profiles at the limit of 64 bits don't overflow")
    func limits() {
        let samples = (0..<23).map { Sample.make(.max, "2020-07", user: "u\($0)") }
        #expect(value(samples)?.amount.description == "212137556847659843561")
        let year = Almanac(calendar: .calendarYear, today: Day("2026-11-22")!).year(
            .calendar(2020), of: SeriesCatalogue(samples)[.group("de")]!, title: "")
        #expect(year.total.description == "212137556847659843561")
        #expect(year.endpointObject(.one(7)) == "{\"07\":212137556847659843561}")
    }

    @Test("A sum is as old as its oldest part, and names all who told it in order")
    func oldest() {
        let sum = value([
            .make(1, "2020-07", user: "a", toldAt: "2020-09-01", source: "keyhole"),
            .make(2, "2020-07", user: "b", toldAt: "2020-07-20", source: "import"),
            .make(3, "2020-07", user: "c", toldAt: "2020-10-01", source: "keyhole"),
        ])
        #expect(sum?.toldAt.day == Day("2020-07-20"))
        #expect(sum?.sources.map(\.text) == ["import", "keyhole"])
    }

    @Test("Of an equal total and sum, the one that was told last says when")
    func equal() {
        let samples: [Sample] = [
            .make(5, "2020-07", user: "a", toldAt: "2020-09-01", source: "keyhole"),
            .make(5, "2020-07", toldAt: "2020-07-20"),
        ]
        for samples in [samples, samples.reversed()] {
            #expect(value(samples)?.toldAt.day == Day("2020-09-01"))
            #expect(value(samples)?.sources.map(\.text) == ["keyhole"])
        }
    }

    @Test("Sample data counts only in months of which nothing was measured")
    func sampleData() {
        let made = Sample.make(900, "2020-07", source: "sample", origin: .sampleData)
        let alsoMade = Sample.make(
            70, "2020-07", user: "a", source: "sample", origin: .sampleData)
        let measured = Sample.make(5, "2020-07", user: "b")
        for samples in [[made, alsoMade, measured], [measured, alsoMade, made]] {
            #expect(value(samples)?.amount == Amount(5))
            #expect(value(samples)?.origin == .measured)
            #expect(value(samples)?.sources.map(\.text) == ["import"])
        }
        #expect(value([alsoMade, made])?.amount == Amount(900))
        #expect(value([alsoMade, made])?.origin == .sampleData)
        #expect(value([made, .make(0, "2020-07")])?.amount == .zero)
    }

    @Test("A person's figures that stand under two groups count once for the person")
    func twoGroups() {
        let samples: [Sample] = [
            .make(5, "2020-07", user: "a"), .make(7, "2020-07", user: "a", group: "education"),
        ]
        #expect(value(samples, of: .user("a"))?.amount == Amount(7))
        #expect(value(samples, of: .group("education"))?.amount == Amount(7))
        #expect(value(samples, of: .group("de"))?.amount == Amount(5))
    }

    @Test("Items, single or together, and forgotten shares are parts of the group's sum")
    func parts() {
        let samples: [Sample] = [
            .make(1, "2020-07", user: "a"), .make(2, "2020-07", holder: .forgotten),
            .make(4, "2020-07", holder: .items),
            .make(8, "2020-07", holder: .item(ItemName("v")!)),
        ]
        #expect(value(samples)?.amount == Amount(15))
        #expect(value(samples + [.make(14, "2020-07")])?.amount == Amount(15))
        #expect(value(samples + [.make(16, "2020-07")])?.amount == Amount(16))
        #expect(SeriesCatalogue(samples).names == [.group("de"), .user("a")])
    }

    @Test(
        "A forgotten share holds no sum back, unless there is nothing else",
        arguments: [
            (["2020-07-20"], [], "2020-07-20"), (["2020-07-20"], ["2020-08-05"], "2020-08-05"),
            (["2020-09-01"], ["2020-08-05", "2020-08-03"], "2020-08-03"),
            (["2020-07-20", "2020-07-10"], [], "2020-07-10"),
        ])
    func forgottenShares(shares: [String], people: [String], expected: String) {
        let samples =
            shares.map { Sample.make(5, "2020-07", holder: .forgotten, toldAt: $0) }
            + people.enumerated().map { .make(3, "2020-07", user: "u\($0)", toldAt: $1) }
        for samples in [samples, samples.reversed()] {
            #expect(value(samples)?.toldAt.day == Day(expected))
            #expect(value(samples)?.amount == Amount(5 * shares.count + 3 * people.count))
        }
    }
}
