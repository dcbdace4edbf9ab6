// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import GRDB
import Measures
import Testing

@testable import Storage

@Suite("Items that name somebody forgotten")
struct MaskedItemTests {
    private let folder: Folder
    private let store: Store

    init() throws {
        folder = try Folder()
        store = try Store(path: folder.store)
        _ = try store.record([.make(1, user: "sandra42", tracker: "kT41gQ")])
    }

    private func views(_ value: Int64, _ item: String, at toldAt: String) -> Sample {
        .make(value, holder: .item(item), month: "2026-11", toldAt: toldAt, source: "videos")
    }

    private func sums() throws -> [Int64] {
        try store.samples().filter { $0.account.holder == .items }.map(\.value)
    }

    @Test(
        "A path that is told again takes its own place, and no zero takes it",
        arguments: ["/blog/sandra42/", "/Blog/SANDRA42", "/blog/a-sandra42.html"])
    func toldAgain(path: String) throws {
        _ = try store.keep(.make(samples: [views(4_000, path, at: "2026-11-20")]))
        _ = try store.forget(.make("sandra42", keepsTotals: false))
        for (value, day) in [(4_001, "21"), (4_001, "22"), (4_050, "23")] as [(Int64, String)] {
            // What a collector does that tells zeros of paths that it knows and didn't get.
            let known = try store.figures(of: .videos, since: nil).samples
            let told = [views(value, path, at: "2026-11-\(day)")]
            let zeros = known.filter { $0.account != told[0].account }.map { sample in
                Sample(
                    account: sample.account, datatype: sample.datatype, month: sample.month,
                    value: 0, source: sample.source, toldAt: told[0].toldAt, origin: .measured)
            }
            _ = try store.keep(.make(samples: told + zeros))
            #expect(try sums() == [value])
            #expect(try store.rowCounts()["sample"] == 1)
        }
        #expect(try !folder.holds("sandra42"))
    }

    @Test("Collectors get none of them, and still hear that there are figures")
    func hidden() throws {
        _ = try store.keep(
            .make(samples: [views(4, "/sandra42", at: "2026-11-20")]))
        _ = try store.forget(.make("sandra42"))
        for source in ["videos", "others"] {
            let figures = try store.figures(of: SourceName(source)!, since: nil)
            #expect(figures.samples == [] && figures.others == [])
            #expect(figures.hasFigures == (source == "videos"))
        }
        _ = try store.keep(.make(samples: [views(5, "/ole7", at: "2026-11-20")]))
        #expect(
            try store.figures(of: .videos, since: nil).samples
                == [views(5, "/ole7", at: "2026-11-20")])
    }

    @Test("Who is forgotten first changes nothing: the same path keeps the same place")
    func twoPeople() throws {
        let path = "/" + String(repeating: "ü", count: 980) + "/sandra42/ole7/"
        _ = try store.record([.make(1, user: "ole7")])
        _ = try store.keep(.make(samples: [views(4, path, at: "2026-11-20")]))
        for name in ["sandra42", "ole7"] {
            _ = try store.forget(.make(name, keepsTotals: false, salt: "salt \(name.utf8.count)"))
            _ = try store.keep(.make(samples: [views(5, path, at: "2026-11-21")]))
            #expect(try sums() == [5])
        }
        #expect(try store.rowCounts()["sample"] == 1)
        for text in ["sandra42", "ole7"] { #expect(try !folder.holds(text)) }
    }

    @Test("However many are masked, none takes the place of another")
    func many() throws {
        let samples = (0..<3_000).map { number in
            views(
                1, (number % 2 == 0 ? "/sandra42/" : "/Sandra42/") + "\(number / 2)",
                at: "2026-11-20")
        }
        _ = try store.keep(.make(samples: samples))
        let rows = try store.rowCounts()
        let forgotten = try store.forget(.make("sandra42", keepsTotals: false))
        #expect(forgotten?.textsMasked == 3_000)
        #expect(try sums() == [3_000])
        #expect(try store.keep(.make(samples: samples)).words == "0 0 3000 0")
        #expect(try store.rowCounts()["account"] == (rows["account"] ?? 0) - 1)
    }

    @Test("A path that is known is not searched for names again")
    func known() throws {
        _ = try store.forget(.make("sandra42"))
        try store.database.write { database in
            for searched in [true, false] {
                var names = try ForgottenNames(database)
                _ = try AccountRow(views(1, "/blog/a-b", at: "2026-11-20").account)
                    .id(database, without: &names)
                #expect(names.answers.isEmpty != searched)
            }
        }
    }

    @Test("The id of a listed video stays as it is, so that its views go on being counted")
    func ids() throws {
        let pull = { [self] (value: Int64, day: String) in
            Pull.make(
                samples: [views(value, "a-van-bcdef", at: day)],
                readings: [.make("a-van-bcdef", 10 + value, at: day + "T06:00:00Z")],
                items: [.make("a-van-bcdef", title: "Van, a talk")])
        }
        _ = try store.keep(pull(5, "2026-11-20"))
        _ = try store.forget(.make("van", aliases: ["Van"]))
        let figures = try store.figures(of: .videos, since: nil)
        #expect(figures.samples == [views(5, "a-van-bcdef", at: "2026-11-20")])
        #expect(figures.readings[ItemName("a-van-bcdef")!]?.total == 15)
        #expect(figures.items[ItemName("a-van-bcdef")!]?.title == "[forgotten], a talk")
        _ = try store.keep(pull(7, "2026-11-21"))
        #expect(try sums() == [7])
        // A list and its first views come together.
        _ = try store.keep(
            .make(
                samples: [views(1, "b-van-cdefg", at: "2026-11-21")],
                items: [.make("b-van-cdefg")]))
        #expect(try store.figures(of: .videos, since: nil).samples.count == 2)
    }

    @Test("A row that would take the place of another is told, and none is dropped for it")
    func collision() throws {
        _ = try store.keep(.make(samples: [views(4, "/sandra42", at: "2026-11-20")]))
        _ = try store.forget(.make("sandra42"))
        try folder.database().write { database in
            try database.execute(
                sql: """
                    INSERT INTO account ("group", network, kind, item)
                    VALUES ('de', 'twitter', 'item', '/sandra42')
                    """)
        }
        let before = try folder.dump()
        let fault = message { () throws(StoreError) in try store.forget(.make("sandra42")) }
        #expect(fault.contains("UNIQUE constraint failed"))
        #expect(try folder.dump() == before)
    }
}
