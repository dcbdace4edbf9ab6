import Foundation
import GRDB
import Measures
import Storage
import Testing

@Suite("Copies of a store")
struct CopyTests {
    private let folder: Folder
    private let store: Store
    private let copy: String

    init() throws {
        folder = try Folder()
        store = try Store(path: folder.store)
        copy = folder.path + "/copy.sqlite"
        _ = try store.record([
            .make(5, user: "sandra42", tracker: "kT41gQ"),
            .make(6, user: "sandra42", month: "2020-08"),
            .make(7, user: "tanuki7"),
        ])
        _ = try store.keep(
            .make(
                samples: [.make(1, holder: .item("v"))], readings: [.make("v", 1)],
                items: [.make("v")], issues: [.make(1)], watermark: Watermark("mark")))
    }

    @Test("A copy is one file with every row in it")
    func copied() throws {
        try store.copy(to: copy)
        #expect(try folder.files == ["copy.sqlite", "store.sqlite"])
        let twin = try Store(path: copy)
        #expect(try twin.samples() == store.samples())
        #expect(try twin.rowCounts() == store.rowCounts())
        #expect(
            try store.rowCounts() == [
                "account": 3, "sample": 4, "watermark": 1, "run": 1, "reading": 1, "item": 1,
                "issue": 1, "forgotten": 0,
            ])
        #expect(try twin.rowsMissing(comparedTo: store).isEmpty)
        #expect(try store.rowsMissing(comparedTo: twin).isEmpty)
    }

    @Test("A copy made while somebody writes holds what was there before")
    func whileWriting() throws {
        try folder.database().writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM sample")
            try store.copy(to: copy)
            try database.execute(sql: "ROLLBACK")
        }
        #expect(try Store(path: copy).samples().count == 4)
    }

    @Test("A file that is there already is not written over")
    func existing() throws {
        try store.copy(to: copy)
        let bytes = try Data(contentsOf: URL(filePath: copy))
        #expect(
            message { () throws(StoreError) in try store.copy(to: copy) }
                .hasPrefix("the store '\(copy)' can't be used: output file already exists"))
        #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
    }

    @Test("Rows that are gone are told, table by table, whatever else came")
    func gone() throws {
        try store.copy(to: copy)
        let twin = try Store(path: copy)
        _ = try twin.keep(.make(items: [.make("w")], issues: [.make(2), .make(3)]))
        #expect(
            try store.rowsMissing(comparedTo: twin) == ["run": 1, "item": 1, "issue": 2])
        #expect(try twin.rowsMissing(comparedTo: store).isEmpty)
        #expect(try Store.inMemory().rowsMissing(comparedTo: store)["sample"] == 4)
        #expect(try store.rowsMissing(comparedTo: .inMemory()).isEmpty)
    }

    @Test("Forgetting explains the rows that it erased, and no others", arguments: [true, false])
    func forgotten(keepsTotals: Bool) throws {
        try store.copy(to: copy)
        let twin = try Store(path: copy)
        _ = try store.forget(.make("sandra42", keepsTotals: keepsTotals))
        #expect(try store.rowsMissing(comparedTo: twin).isEmpty)
        try folder.database().write { database in
            try database.execute(sql: "DELETE FROM account WHERE user = 'tanuki7'")
        }
        #expect(try store.rowsMissing(comparedTo: twin) == ["account": 1, "sample": 1])
    }

    @Test(
        "A store that has not heard of a wish to be forgotten can't take the place of one that has")
    func resurrection() throws {
        try store.copy(to: copy)
        let twin = try Store(path: copy)
        _ = try store.forget(.make("sandra42"))
        #expect(
            try twin.rowsMissing(comparedTo: store) == ["forgotten": 2, "account": 1, "sample": 2])
    }
}
