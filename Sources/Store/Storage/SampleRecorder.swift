import GRDB
import Measures

/// Writes samples within one transaction and counts what became of them.
struct SampleRecorder {
    private let database: Database
    private let select: Statement
    private let write: Statement
    private(set) var recording = Recording()
    private var names: ForgottenNames
    private var accounts: [Account: Int64?] = [:]

    init(database: Database) throws {
        self.database = database
        select = try database.makeStatement(sql: Self.selection)
        write = try database.makeStatement(sql: Self.writing)
        names = try ForgottenNames(database)
    }

    /// Keeps one sample, unless it says nothing new, is sample data against a measured value, or
    /// is of somebody who has opted out.
    mutating func record(_ sample: Sample) throws {
        guard let account = try id(of: sample.account) else { return recording.forgotten += 1 }
        let known = try KnownSample.fetchOne(
            select, arguments: [account, sample.datatype.text, sample.month.description])
        switch known?.verdict(on: sample) {
        case .keep: recording.unchanged += 1
        case .renew:
            recording.unchanged += 1
            try write(sample, account: account)
        case .refuse: recording.refused += 1
        case .change:
            recording.changed += 1
            try write(sample, account: account)
        case nil:
            recording.added += 1
            try write(sample, account: account)
        }
    }

    /// Keeps one sample in place of whatever is known.
    mutating func replace(_ sample: Sample) throws {
        if let account = try id(of: sample.account) { try write(sample, account: account) }
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

    /// The row of an account, made if it is new; nil if it is that of somebody forgotten.
    private mutating func id(of account: Account) throws -> Int64? {
        if let id = accounts[account] { return id }
        let id =
            names.contain(account)
            ? nil : try AccountRow(account).id(database, without: &names)
        accounts[account] = .some(id)
        return id
    }
}
