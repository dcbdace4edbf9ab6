import GRDB
import Measures
import Storage
import Testing

@Suite("A store of the first version")
struct MigrationTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.database().write { database in try database.execute(sql: Self.firstVersion) }
    }

    @Test("Every row is found again, and the store goes on from there")
    func rows() throws {
        let store = try Store(path: folder.store)
        let old: [Sample] = [
            .make(7, month: "2020-08", toldAt: "2020-09-01", origin: .sampleData),
            .make(5, user: "sandra42", tracker: "kT41gQ", toldAt: "2020-08-02", source: "keyhole"),
        ]
        #expect(try store.samples() == old)
        let counts = try store.rowCounts()
        #expect(counts["account"] == 3)
        #expect(counts["sample"] == 2)
        #expect(try store.record(old + [.make(1, holder: .item("v"))]).words == "1 0 2 0")
        #expect(try Store(path: folder.store).samples() == old + [.make(1, holder: .items)])
    }

    @Test("Samples still go with their account, and need one")
    func foreignKeys() throws {
        let store = try Store(path: folder.store)
        try folder.database().write { database in
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "UPDATE sample SET account_id = 77")
            }
            try database.execute(sql: "DELETE FROM account WHERE user = 'sandra42'")
        }
        #expect(try store.samples().map(\.value) == [7])
        #expect(try store.runs().isEmpty)
        #expect(try store.issues().isEmpty)
    }

    private static let firstVersion = """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('accounts and samples');
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            "group" TEXT NOT NULL CHECK ("group" <> ''),
            network TEXT NOT NULL CHECK (network <> ''),
            user TEXT CHECK (user <> ''),
            tracker TEXT CHECK (tracker <> '')
        ) STRICT;
        CREATE UNIQUE INDEX account_identity ON account ("group", network, ifnull(user, ''));
        CREATE TABLE sample (
            account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            datatype TEXT NOT NULL CHECK (datatype <> ''),
            month TEXT NOT NULL CHECK (
                month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'
                AND substr(month, 6) BETWEEN '01' AND '12'),
            value INTEGER NOT NULL CHECK (value >= 0),
            source TEXT NOT NULL CHECK (source <> ''),
            told_at TEXT NOT NULL CHECK (
                told_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
            origin TEXT NOT NULL CHECK (origin IN ('measured', 'sample')),
            PRIMARY KEY (account_id, datatype, month)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO account VALUES
            (1, 'de', 'twitter', 'sandra42', 'kT41gQ'), (4, 'de', 'twitter', NULL, NULL),
            (9, 'education', 'twitter', NULL, NULL);
        INSERT INTO sample VALUES
            (1, 'impressions', '2020-07', 5, 'keyhole', '2020-08-02T00:00:00Z', 'measured'),
            (4, 'impressions', '2020-08', 7, 'import', '2020-09-01T00:00:00Z', 'sample');
        """
}
