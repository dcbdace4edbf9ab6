import GRDB

extension DatabaseMigrator {
    /// The history of the schema; an entry never changes once it has been released.
    static var store: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("accounts and samples") { database in
            try database.execute(sql: accounts)
            try database.execute(sql: samples)
        }
        migrator.registerMigration("collecting and forgetting") { database in
            for table in CollectingSchema.tables { try database.execute(sql: table) }
        }
        return migrator
    }

    /// A row without a user holds what was told for the group as a whole.
    private static let accounts = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            "group" TEXT NOT NULL CHECK ("group" <> ''),
            network TEXT NOT NULL CHECK (network <> ''),
            user TEXT CHECK (user <> ''),
            tracker TEXT CHECK (tracker <> '')
        ) STRICT;
        CREATE UNIQUE INDEX account_identity ON account ("group", network, ifnull(user, ''));
        """

    private static let samples = """
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
        """
}
