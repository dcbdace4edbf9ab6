import GRDB
import Measures

/// Reads samples; names, months and moments that stand in many rows are checked once.
struct SampleReader {
    private let database: Database
    private var accounts: [Int64: Account] = [:]
    private var datatypes: [String: Datatype] = [:]
    private var sources: [String: SourceName] = [:]
    private var months: [String: Month] = [:]
    private var moments: [String: Timestamp] = [:]

    init(database: Database) {
        self.database = database
    }

    /// All samples, in the order of group, network, user, datatype and month.
    func samples() throws -> [Sample] {
        var reader = self
        try reader.readAccounts()
        var samples: [Sample] = []
        let rows = try Row.fetchCursor(database, sql: Self.everySample)
        while let row = try rows.next() { samples.append(try reader.sample(row)) }
        return samples
    }

    private static let everyAccount = """
        SELECT id, "group", network, user, tracker FROM account
        """
    private static let everySample = """
        SELECT account_id, datatype, month, value, source, told_at, origin
        FROM account JOIN sample ON account.id = sample.account_id
        ORDER BY "group", network, ifnull(user, ''), datatype, month
        """

    private mutating func readAccounts() throws {
        for row in try Row.fetchAll(database, sql: Self.everyAccount) {
            guard let account = Account(row) else { throw damage(row) }
            accounts[row[0]] = account
        }
    }

    /// The domain value; a row that is none was not written by this program.
    private mutating func sample(_ row: Row) throws -> Sample {
        guard let account = accounts[row[0]],
            let datatype = Self.value(row[1], in: &datatypes, Datatype.init),
            let month = Self.value(row[2], in: &months, Month.init),
            let source = Self.value(row[4], in: &sources, SourceName.init),
            let toldAt = Self.value(row[5], in: &moments, Timestamp.init),
            let origin = Sample.Origin(rawValue: row[6])
        else { throw damage(row) }
        return Sample(
            account: account, datatype: datatype, month: month, value: row[3], source: source,
            toldAt: toldAt, origin: origin)
    }

    private static func value<Value>(
        _ text: String, in known: inout [String: Value], _ read: (String) -> Value?
    ) -> Value? {
        if let value = known[text] { return value }
        let value = read(text)
        known[text] = value
        return value
    }

    private func damage(_ row: Row) -> StoreError {
        .damaged(row: row.databaseValues.map { "\($0)" }.joined(separator: ", "))
    }
}

extension Account {
    /// Reads group, network, user and tracker; nil where one of them is no name.
    fileprivate init?(_ row: Row) {
        let (user, tracker): (String?, String?) = (row[3], row[4])
        guard let group = Group.ID(row[1]), let network = Network(row[2]) else { return nil }
        self.init(
            group: group, network: network, user: user.flatMap(Profile.Handle.init),
            tracker: tracker.flatMap(Profile.Tracker.init))
        guard (self.user == nil) == (user == nil), (self.tracker == nil) == (tracker == nil) else {
            return nil
        }
    }
}
