// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import GRDB
import Measures
import Storage
import Testing

@Suite("Forgetting a person")
struct ForgettingTests {
    private let folder: Folder
    private let store: Store

    init() throws {
        folder = try Folder()
        store = try Store(path: folder.store)
        _ = try store.record([
            .make(5, user: "sandra42", tracker: "kT41gQ"),
            .make(6, user: "sandra42", month: "2020-08"),
            .make(7, user: "sandra42", group: "education"),
            .make(8, user: "tanuki7", tracker: "zQ9xYw"),
            .make(100, month: "2020-07"),
        ])
    }

    @Test(
        "Handle and tracker, in any case, take all rows; the groups keep the totals",
        arguments: ["sandra42", "SANDRA42", "kT41gQ", "kt41gq"])
    func totals(name: String) throws {
        let forgotten = try store.forget(.make(name))
        #expect(forgotten?.words == "- | account 2 sample 3 | de 2 education 1 | 0")
        #expect(
            try store.samples() == [
                .make(100), .make(5, holder: .forgotten),
                .make(6, holder: .forgotten, month: "2020-08"),
                .make(8, user: "tanuki7", tracker: "zQ9xYw"),
                .make(7, group: "education", holder: .forgotten),
            ])
    }

    @Test("Without totals nothing of the person is left")
    func noTotals() throws {
        let forgotten = try store.forget(.make("sandra42", keepsTotals: false))
        #expect(forgotten?.words == "- | account 2 sample 3 |  | 0")
        #expect(try store.samples() == [.make(100), .make(8, user: "tanuki7", tracker: "zQ9xYw")])
    }

    @Test("Somebody unknown changes nothing, unless the configuration knows further names")
    func unknown() throws {
        let before = try folder.dump()
        for name in ["sandra4", "sandra42x", "", "import", "de"] {
            #expect(try store.forget(.make(name)) == nil)
        }
        #expect(try folder.dump() == before)
        #expect(try store.forget(.make("newcomer", aliases: ["aB12cD"]))?.words == "- |  |  | 0")
        #expect(try store.isForgotten(user: Profile.Handle("Newcomer")!, tracker: nil))
        #expect(try store.samples().count == 5)
    }

    @Test("Names lead to further names: one tracker's handles, one handle's trackers")
    func furtherNames() throws {
        _ = try store.record([
            .make(1, user: "sandra-old", group: "x", tracker: "KT41GQ"),
            .make(1, user: "sandra-old", group: "y", tracker: "bbbbbb"),
            .make(1, user: "sandra-older", group: "z", tracker: "bbbbbb"),
        ])
        let forgotten = try store.forget(.make("sandra42", keepsTotals: false))
        #expect(forgotten?.rowsErased == ["account": 5, "sample": 6])
        #expect(
            forgotten?.names == ["sandra42", "kt41gq", "sandra-old", "sandra-older", "bbbbbb"])
        for name in ["sandra-older", "sandra-old", "bbbbbb", "Sandra42"] {
            #expect(try store.isForgotten(user: Profile.Handle(name)!, tracker: nil))
        }
        #expect(try store.samples().map(\.value) == [100, 8])
    }

    @Test("Whoever is forgotten stays so: told again, nothing of the person is kept")
    func refused() throws {
        _ = try store.forget(.make("sandra42"))
        let before = try folder.dump()
        let again: [Sample] = [
            .make(9, user: "sandra42"), .make(9, user: "SANDRA42", group: "new"),
            .make(9, user: "renamed", tracker: "kT41gQ", month: "2021-01"),
        ]
        let recording = try store.record(again)
        #expect(recording.words == "0 0 0 0")
        #expect(recording.forgotten == 3)
        #expect(try folder.dump() == before)
        let kept = try store.keep(.make(samples: again + [.make(9, user: "tanuki7")]))
        #expect(kept.words == "0 1 0 0")
        #expect(kept.forgotten == 3)
        #expect(
            try store.isForgotten(user: Profile.Handle("x")!, tracker: Profile.Tracker("kT41gQ")!))
        #expect(
            try !store.isForgotten(user: Profile.Handle("x")!, tracker: Profile.Tracker("zQ9xYw")!))
        #expect(try !store.isForgotten(user: Profile.Handle("tanuki7")!, tracker: nil))
    }

    @Test("Somebody forgotten already is known, by any name, and is not forgotten twice")
    func already() throws {
        _ = try store.forget(.make("sandra42"))
        let before = try folder.dump()
        for name in ["sandra42", "Sandra42", "kT41gQ", "kt41gq"] {
            let again = try store.forget(.make(name, salt: "another", now: "2027-01-01T00:00:00Z"))
            #expect(again?.words == "2026-11-22 |  |  | 0")
        }
        #expect(try folder.dump() == before)
    }

    @Test("All names are hashed with the letters of the first, so that a word is hashed once")
    func salt() throws {
        _ = try store.forget(.make("sandra42", salt: "first"))
        _ = try store.forget(.make("tanuki7", salt: "second"))
        let salts = try folder.database().read { database in
            try String.fetchAll(database, sql: "SELECT salt FROM forgotten")
        }
        #expect(salts == ["first", "first", "first", "first"])
        for name in ["sandra42", "tanuki7", "zQ9xYw"] {
            #expect(try store.isForgotten(user: Profile.Handle(name)!, tracker: nil))
        }
    }

    @Test("A second person joins the share of the first")
    func second() throws {
        _ = try store.forget(.make("sandra42"))
        let second = try store.forget(.make("tanuki7", salt: "another"))
        #expect(second?.words == "- | account 1 sample 1 | de 1 | 0")
        #expect(
            try store.samples() == [
                .make(100), .make(13, holder: .forgotten),
                .make(6, holder: .forgotten, month: "2020-08"),
                .make(7, group: "education", holder: .forgotten),
            ])
        #expect(try store.isForgotten(user: Profile.Handle("sandra42")!, tracker: nil))
        #expect(try store.isForgotten(user: Profile.Handle("tanuki7")!, tracker: nil))
    }

    @Test("A rehearsal tells what would happen, and changes nothing")
    func rehearsal() throws {
        let before = try folder.dump()
        let rehearsed = try store.forget(.make("sandra42", isRehearsal: true))
        #expect(try folder.dump() == before)
        #expect(try store.forget(.make("none", isRehearsal: true)) == nil)
        #expect(try store.forget(.make("sandra42")) == rehearsed)
        #expect(try folder.dump() != before)
    }

    @Test("What fails in the middle is not begun")
    func wholeOrNothing() throws {
        try folder.database().write { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER full BEFORE DELETE ON account
                    BEGIN SELECT RAISE(ABORT, 'no room'); END
                    """)
        }
        let before = try folder.dump()
        let fault = message { () throws(StoreError) in try store.forget(.make("sandra42")) }
        #expect(fault.contains("no room"))
        #expect(try folder.dump() == before)
    }
}
