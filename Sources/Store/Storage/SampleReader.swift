import GRDB
import Measures

/// Reads samples; names, months and moments that stand in many rows are checked once.
struct SampleReader {
    private let database: Database
    private var accounts: [Int64: Account] = [:]
    private var groups: [String: Group.ID] = [:]
    private var networks: [String: Network] = [:]
    private var datatypes: [String: Datatype] = [:]
    private var sources: [String: SourceName] = [:]
    private var months: [String: Month] = [:]
    private var moments: [String: Timestamp] = [:]

    init(database: Database) {
        self.database = database
    }

    /// The samples that a condition in SQL picks, in the order of group, network, user or item,
    /// datatype and month.
    func samples(
        where condition: String, arguments: StatementArguments = []
    ) throws -> [Sample] {
        var reader = self
        var samples: [Sample] = []
        let rows = try Row.fetchCursor(
            database, sql: Self.picking + condition + Self.inOrder, arguments: arguments)
        while let row = try rows.next() {
            let account = try reader.account(row[6])
            samples.append(try reader.sample(row, of: account, value: row[2]))
        }
        return samples
    }

    /// The samples of all items of a group and network in one, in the same order; a sum that is too
    /// great is the greatest that there is, since no vendor's figures may keep a site from being built.
    func sumsOfItems() throws -> [Sample] {
        var reader = self
        var samples: [Sample] = []
        let rows = try Row.fetchCursor(database, sql: Self.summing)
        while let row = try rows.next() {
            let account = try reader.accountOfItems(row)
            let sum = Self.sum(upperHalves: row[2], lowerHalves: row[8])
            samples.append(try reader.sample(row, of: account, value: sum))
        }
        return samples
    }

    private static let picking = """
        SELECT datatype, month, value, source, told_at, origin, account_id
        FROM account JOIN sample ON account.id = sample.account_id WHERE\u{20}
        """
    private static let inOrder = """
         ORDER BY "group", network, ifnull(user, ''), ifnull(item, ''), kind DESC, datatype, month
        """
    /// In two halves, because SQLite gives up where a sum exceeds 64 bits.
    private static let summing = """
        SELECT datatype, month, sum(value >> 32), source, max(told_at) AS told_at, origin,
            "group", network, sum(value & 4294967295)
        FROM account JOIN sample ON account.id = sample.account_id WHERE kind = 'item'
        GROUP BY "group", network, datatype, month, source, origin
        ORDER BY "group", network, datatype, month, source, origin
        """

    /// The sum of values of whose halves these are the sums; the greatest that there is for more.
    private static func sum(upperHalves: Int64, lowerHalves: Int64) -> Int64 {
        let (upper, isTooGreat) = upperHalves.addingReportingOverflow(lowerHalves >> 32)
        guard !isTooGreat, upper <= Int64.max >> 32 else { return .max }
        return upper << 32 | lowerHalves & 0xFFFF_FFFF
    }

    private mutating func account(_ id: Int64) throws -> Account {
        if let account = accounts[id] { return account }
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM account WHERE id = ?"), arguments: [id])
        guard let row else { throw StoreError.damaged(row: "account \(id)") }
        let account = try Account(row)
        accounts[id] = account
        return account
    }

    private mutating func accountOfItems(_ row: Row) throws -> Account {
        guard let group = Self.value(row[6], in: &groups, Group.ID.init),
            let network = Self.value(row[7], in: &networks, Network.init)
        else { throw row.damage }
        return Account(group: group, network: network, holder: .items)
    }

    /// The domain value; a row that is none was not written by this program.
    ///
    /// Since the rows are many, columns are read by their places in the queries above.
    private mutating func sample(_ row: Row, of account: Account, value: Int64) throws -> Sample {
        guard let datatype = Self.value(row[0], in: &datatypes, Datatype.init),
            let month = Self.value(row[1], in: &months, Month.init),
            let source = Self.value(row[3], in: &sources, SourceName.init),
            let toldAt = Self.value(row[4], in: &moments, Timestamp.init),
            let origin = Sample.Origin(rawValue: row[5])
        else { throw row.damage }
        return Sample(
            account: account, datatype: datatype, month: month, value: value, source: source,
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
}
