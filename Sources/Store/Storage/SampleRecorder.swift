import GRDB
import Measures

/// Writes samples within one transaction and counts what became of them.
struct SampleRecorder {
    private let database: Database
    private let select: Statement
    private let write: Statement
    private(set) var recording = Recording()
    private var accounts: [Account: Int64] = [:]

    init(database: Database) throws {
        self.database = database
        select = try database.makeStatement(sql: Self.selection)
        write = try database.makeStatement(sql: Self.writing)
    }

    /// Keeps one sample, unless it says nothing new or is sample data against a measured value.
    mutating func record(_ sample: Sample) throws {
        let account = try id(of: sample.account)
        let known = try KnownSample.fetchOne(
            select, arguments: [account, sample.datatype.text, sample.month.description])
        switch known?.verdict(on: sample) {
        case .keep: recording.unchanged += 1
        case .refuse: recording.refused += 1
        case .change:
            recording.changed += 1
            try write(sample, account: account)
        case nil:
            recording.added += 1
            try write(sample, account: account)
        }
    }

    private static let selection = """
        SELECT value, source, origin, told_at FROM sample
        WHERE account_id = ? AND datatype = ? AND month = ?
        """

    private static let writing = """
        INSERT INTO sample (account_id, datatype, month, value, source, told_at, origin)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account_id, datatype, month) DO UPDATE SET
            value = excluded.value, source = excluded.source,
            told_at = excluded.told_at, origin = excluded.origin
        """

    private func write(_ sample: Sample, account: Int64) throws {
        try write.execute(arguments: [
            account, sample.datatype.text, sample.month.description, sample.value,
            sample.source.text, sample.toldAt.description, sample.origin.rawValue,
        ])
    }

    /// The row of an account, made if it is new.
    private mutating func id(of account: Account) throws -> Int64 {
        if let id = accounts[account] { return id }
        let id = try Int64.fetchOne(
            database,
            sql: """
                INSERT INTO account ("group", network, user, tracker) VALUES (?, ?, ?, ?)
                ON CONFLICT ("group", network, ifnull(user, ''))
                DO UPDATE SET tracker = ifnull(excluded.tracker, tracker)
                RETURNING id
                """,
            arguments: [
                account.group.text, account.network.text, account.user?.text,
                account.tracker?.text,
            ])
        guard let id else { throw StoreError.damaged(row: "\(account.group) \(account.network)") }
        accounts[account] = id
        return id
    }
}
