import GRDB
import Measures
import Storage
import Testing

@Suite("The store's schema")
struct SchemaTests {
    private let folder: Folder
    private let store: Store

    init() throws {
        folder = try Folder()
        store = try Store(path: folder.store)
        _ = try store.record([.make(5, user: "u")])
        _ = try store.keep(
            .make(
                readings: [.make("v1", 7)], items: [.make("v1")], issues: [.make(1)],
                watermark: Watermark("mark")))
    }

    @Test(
        "The tables themselves refuse what makes no sense",
        arguments: [
            "UPDATE sample SET value = -1", "UPDATE sample SET value = 'many'",
            "UPDATE sample SET value = 1.5", "UPDATE sample SET value = NULL",
            "UPDATE sample SET month = '2020-13'", "UPDATE sample SET month = '2020-00'",
            "UPDATE sample SET month = '2020-7'", "UPDATE sample SET month = '20-07'",
            "UPDATE sample SET month = NULL", "UPDATE sample SET origin = 'guessed'",
            "UPDATE sample SET origin = NULL", "UPDATE sample SET told_at = 'yesterday'",
            "UPDATE sample SET told_at = '2020-07-01'", "UPDATE sample SET source = ''",
            "UPDATE sample SET datatype = ''", "UPDATE sample SET account_id = 77",
            "UPDATE account SET \"group\" = ''", "UPDATE account SET \"group\" = NULL",
            "UPDATE account SET network = ''", "UPDATE account SET user = ''",
            "UPDATE account SET tracker = ''",
            "UPDATE account SET kind = 'item'", "UPDATE account SET kind = NULL",
            "UPDATE account SET kind = 'group'", "UPDATE account SET kind = 'items'",
            "UPDATE account SET item = 'x'", "UPDATE account SET user = NULL",
            "UPDATE account SET kind = 'item', user = NULL, tracker = 'kT41gQ', item = 'x'",
            "UPDATE account SET kind = 'item', user = NULL, item = ''",
            "INSERT INTO account SELECT 2, \"group\", network, kind, user, 'x', NULL FROM account",
            """
            INSERT INTO account ("group", network, kind)
            VALUES ('x', 'y', 'group'), ('x', 'y', 'group')
            """,
            """
            INSERT INTO account ("group", network, kind, item)
            VALUES ('x', 'y', 'item', 'z'), ('x', 'y', 'item', 'z')
            """,
            "INSERT INTO sample SELECT * FROM sample",
            "UPDATE watermark SET source = ''", "UPDATE watermark SET text = NULL",
            "UPDATE run SET outcome = 'never'", "UPDATE run SET started_at = 'now'",
            "UPDATE run SET as_of = '2026-11-22'", "UPDATE run SET requests = -1",
            "UPDATE reading SET total = -1", "UPDATE reading SET day = '2026-11-21'",
            "UPDATE reading SET taken_at = '2026-11-23T00:00:00Z'",
            "UPDATE item SET is_gone = 2", "UPDATE item SET title = NULL",
            "UPDATE item SET published_at = ''", "UPDATE issue SET labels = 'a,b'",
            "UPDATE issue SET labels = '{}'", "UPDATE issue SET due = 'soon'",
            "UPDATE issue SET closed_at = ''", "UPDATE issue SET is_moved = NULL",
            "INSERT INTO issue SELECT * FROM issue", "INSERT INTO reading SELECT * FROM reading",
            "INSERT INTO item SELECT * FROM item", "INSERT INTO watermark SELECT * FROM watermark",
            "INSERT INTO forgotten VALUES (1, 'salt', 'no hash', '2026-11-22T00:00:00Z')",
            "INSERT INTO forgotten VALUES (1, '', hex(zeroblob(32)), '2026-11-22T00:00:00Z')",
        ])
    func refused(sql: String) throws {
        let before = try folder.dump()
        let error = #expect(throws: DatabaseError.self) {
            try folder.database().write { try $0.execute(sql: sql) }
        }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        #expect(try folder.dump() == before)
    }

    @Test("A person's samples go with the account")
    func cascade() throws {
        _ = try store.record([.make(6)])
        try folder.database().write { database in
            try database.execute(sql: "DELETE FROM account WHERE user = 'u'")
        }
        #expect(try store.samples() == [.make(6)])
    }

    @Test("A write that fails in the middle leaves nothing behind, of any batch")
    func wholeOrNothing() throws {
        try folder.database().write { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER full BEFORE INSERT ON sample WHEN NEW.value = 13
                    BEGIN SELECT RAISE(ABORT, 'no room'); END
                    """)
        }
        let before = try folder.dump()
        let fault = message { () throws(StoreError) in
            try store.record(batches: [
                [.make(6, group: "x"), .make(7, user: "u")], [.make(12, group: "y")],
                [.make(13, group: "z"), .make(14, group: "z")],
            ]).count
        }
        #expect(fault.contains("can't be used: no room (SQLite "), "\(fault)")
        #expect(fault.hasSuffix("The store is as it was before."))
        #expect(try folder.dump() == before)
    }
}
