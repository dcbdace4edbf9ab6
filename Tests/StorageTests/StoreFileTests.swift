import Foundation
import GRDB
import Measures
import Testing

@testable import Storage

@Suite("The store's file")
struct StoreFileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test("Opening again changes no byte, and keeps every sample")
    func idempotent() throws {
        _ = try Store(path: folder.store).record([.make(5)])
        let bytes = try Data(contentsOf: URL(filePath: folder.store))
        for _ in 0..<3 { #expect(try Store(path: folder.store).samples() == [.make(5)]) }
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == bytes)
    }

    @Test("The store of a newer version is refused and left as it is")
    func newer() throws {
        _ = try Store(path: folder.store)
        try folder.database().write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow')")
            try database.execute(sql: "CREATE TABLE tomorrow (x)")
        }
        let bytes = try Data(contentsOf: URL(filePath: folder.store))
        #expect(
            message { () throws(StoreError) in try Store(path: folder.store) }
                == "the store was written by a newer version of this program. Update the program;"
                + " the store was left as it is.")
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == bytes)
    }

    @Test("The database of another program is refused and left as it is")
    func foreign() throws {
        try folder.database().write { try $0.execute(sql: "CREATE TABLE holidays (day TEXT)") }
        let bytes = try Data(contentsOf: URL(filePath: folder.store))
        #expect(
            message { () throws(StoreError) in try Store(path: folder.store) }
                == "'\(folder.store)' is a database of another program, and was left as it is."
                + " Name another file as the store.")
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == bytes)
    }

    @Test("A file that is no database is refused and left as it is")
    func noDatabase() throws {
        let bytes = Data("these are figures, but not in SQLite's form. ".utf8) + Data(count: 4_096)
        try bytes.write(to: URL(filePath: folder.store))
        #expect(
            message { () throws(StoreError) in try Store(path: folder.store) }
                == "the store '\(folder.store)' can't be used: file is not a database (SQLite 26)."
                + " Restore it from a copy, or move it away and import again.")
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == bytes)
    }

    @Test("A file that lost its end is refused and left as it is")
    func torn() throws {
        let samples = (0..<2_000).map { Sample.make(5, user: "u\($0)") }
        _ = try Store(path: folder.store).record(samples)
        var bytes = try Data(contentsOf: URL(filePath: folder.store))
        bytes.removeLast(bytes.count / 2)
        try bytes.write(to: URL(filePath: folder.store))
        let fault = message { () throws(StoreError) in
            try Store(path: folder.store).samples().count
        }
        #expect(fault.contains("'\(folder.store)' can't be used: database disk image is malformed"))
        #expect(fault.hasSuffix("Restore it from a copy, or move it away and import again."))
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == bytes)
    }

    @Test("A path that can't be opened is told with what to look at")
    func unopenable() {
        for path in [folder.path, folder.path + "/no/store.sqlite"] {
            let fault = message { () throws(StoreError) in try Store(path: path) }
            #expect(fault.hasPrefix("the store '\(path)' can't be used: unable to open"))
            #expect(fault.contains("Make sure that it is a file, and that this user may write it"))
        }
    }

    @Test(
        "Rows that this program can't have written are told, not shown",
        arguments: [
            "UPDATE account SET \"group\" = '../etc'", "UPDATE account SET user = 'a b'",
            "UPDATE account SET tracker = '-'", "UPDATE sample SET datatype = 'a/b'",
            "UPDATE sample SET told_at = '2020-99-99T00:00:00Z'",
            "UPDATE sample SET source = '<script>'",
            """
            UPDATE account
            SET kind = 'item', user = NULL, tracker = NULL, item = 'x', network = 'a b'
            """,
        ])
    func damaged(sql: String) throws {
        let store = try Store(path: folder.store)
        _ = try store.record([.make(5, user: "u", tracker: "kT41gQ")])
        try folder.database().write { try $0.execute(sql: sql) }
        let fault = message { () throws(StoreError) in try store.samples().count }
        #expect(fault.hasPrefix("the store holds a row that makes no sense ("), "\(fault)")
        #expect(fault.hasSuffix("Restore it from a copy."))
    }

    @Test(
        "Rows of collecting that this program can't have written are told, not handed out",
        arguments: [
            "UPDATE account SET item = char(10) WHERE kind = 'item'",
            "UPDATE reading SET item = char(10)", "UPDATE item SET name = char(10)",
            "UPDATE item SET published_at = '2020-99-99T00:00:00Z'",
            "UPDATE issue SET labels = '[1]'", "UPDATE issue SET due = '2020-02-30'",
            "UPDATE run SET source = 'a b'",
        ])
    func damagedPulls(sql: String) throws {
        let store = try Store(path: folder.store)
        _ = try store.keep(
            .make(
                samples: [.make(1, holder: .item("v"), source: "videos")],
                readings: [.make("v", 1)], items: [.make("v")], issues: [.make(1)]))
        try folder.database().write { try $0.execute(sql: sql) }
        let fault = message { () throws(StoreError) in
            _ = try store.figures(of: .videos, since: Month(ordinal: 0))
            _ = try store.issues()
            return try store.runs().count
        }
        #expect(fault.hasPrefix("the store holds a row that makes no sense ("), "\(fault)")
    }
}
