/// The tables that collecting and forgetting need; as a released migration runs them, they never
/// change.
enum CollectingSchema {
    /// In this order: the tables that are new fail at once where another process has made them, so
    /// that the accounts are not touched again.
    static let tables = [watermarks, runs, readings, items, issues, forgotten, accounts]

    private static let watermarks = """
        CREATE TABLE watermark (
            source TEXT PRIMARY KEY NOT NULL CHECK (source <> ''),
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let runs = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL CHECK (source <> ''),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            ended_at TEXT NOT NULL CHECK (\(isMoment("ended_at"))),
            outcome TEXT NOT NULL CHECK (outcome IN ('done', 'failed')),
            requests INTEGER NOT NULL CHECK (requests >= 0),
            as_of TEXT CHECK (\(isMoment("as_of"))),
            reason TEXT
        ) STRICT;
        CREATE INDEX run_history ON run (source, outcome, id);
        """

    private static let readings = """
        CREATE TABLE reading (
            source TEXT NOT NULL CHECK (source <> ''),
            item TEXT NOT NULL CHECK (item <> ''),
            day TEXT NOT NULL CHECK (day = substr(taken_at, 1, 10)),
            taken_at TEXT NOT NULL CHECK (\(isMoment("taken_at"))),
            total INTEGER NOT NULL CHECK (total >= 0),
            PRIMARY KEY (source, item, day)
        ) STRICT, WITHOUT ROWID;
        """

    private static let items = """
        CREATE TABLE item (
            source TEXT NOT NULL CHECK (source <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            title TEXT NOT NULL,
            published_at TEXT CHECK (\(isMoment("published_at"))),
            is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
            PRIMARY KEY (source, name)
        ) STRICT, WITHOUT ROWID;
        """

    private static let issues = """
        CREATE TABLE issue (
            source TEXT NOT NULL CHECK (source <> ''),
            id INTEGER NOT NULL,
            project INTEGER NOT NULL,
            number INTEGER NOT NULL,
            title TEXT NOT NULL,
            created_at TEXT NOT NULL CHECK (\(isMoment("created_at"))),
            updated_at TEXT NOT NULL CHECK (\(isMoment("updated_at"))),
            closed_at TEXT CHECK (\(isMoment("closed_at"))),
            labels TEXT NOT NULL CHECK (json_valid(labels) AND json_type(labels) = 'array'),
            weight INTEGER,
            due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            is_confidential INTEGER NOT NULL CHECK (is_confidential IN (0, 1)),
            is_moved INTEGER NOT NULL CHECK (is_moved IN (0, 1)),
            address TEXT NOT NULL,
            PRIMARY KEY (source, id)
        ) STRICT, WITHOUT ROWID;
        """

    /// Nothing in a row leads back to a person; who knows a name can find out that it is here.
    private static let forgotten = """
        CREATE TABLE forgotten (
            id INTEGER PRIMARY KEY,
            salt TEXT NOT NULL CHECK (salt <> ''),
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            forgotten_at TEXT NOT NULL CHECK (\(isMoment("forgotten_at")))
        ) STRICT;
        """

    /// The old table goes only after its rows and their ids have moved, so samples keep theirs.
    private static let accounts = """
        CREATE TABLE new_account (
            id INTEGER PRIMARY KEY,
            "group" TEXT NOT NULL CHECK ("group" <> ''),
            network TEXT NOT NULL CHECK (network <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('profile', 'item', 'forgotten', 'group')),
            user TEXT CHECK (user <> ''),
            tracker TEXT CHECK (tracker <> ''),
            item TEXT CHECK (item <> ''),
            CHECK ((kind = 'profile') = (user IS NOT NULL)),
            CHECK (kind = 'profile' OR tracker IS NULL),
            CHECK ((kind = 'item') = (item IS NOT NULL))
        ) STRICT;
        INSERT INTO new_account (id, "group", network, kind, user, tracker)
            SELECT id, "group", network, CASE WHEN user IS NULL THEN 'group' ELSE 'profile' END,
                user, CASE WHEN user IS NULL THEN NULL ELSE tracker END
            FROM account;
        DROP TABLE account;
        ALTER TABLE new_account RENAME TO account;
        CREATE UNIQUE INDEX account_identity
            ON account ("group", network, kind, ifnull(user, ''), ifnull(item, ''));
        """

    private static func isMoment(_ column: String) -> String {
        "\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'"
    }
}
