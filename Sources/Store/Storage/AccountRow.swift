import GRDB
import Measures

/// An account as its table holds it.
struct AccountRow {
    private let account: Account
    private let kind: String

    init(_ account: Account) throws(StoreError) {
        self.account = account
        switch account.holder {
        case .profile: kind = "profile"
        case .item: kind = "item"
        case .forgotten: kind = "forgotten"
        case .group: kind = "group"
        case .items: throw .sumOfItems
        }
    }

    /// The id of the row, which is made if it is new, without the names of people who have opted
    /// out; a tracker that is not told stays.
    func id(_ database: Database, without names: inout ForgottenNames) throws -> Int64 {
        guard let item = account.item, !names.isEmpty else {
            return try id(database, item: account.item)
        }
        // Forgetting masks whatever there is, so an item that is found names nobody.
        if let known = try knownID(of: item, database) { return known }
        let masked = names.masked(item)
        let isKept = try masked == item || Self.isListed(item, database)
        return try id(database, item: isKept ? item : masked)
    }

    private func id(_ database: Database, item: ItemName?) throws -> Int64 {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: Self.upsert),
            arguments: [
                account.group.text, account.network.text, kind, account.user?.text,
                account.tracker?.text, item?.text,
            ])
        guard let id else { throw StoreError.damaged(row: "\(account.group) \(account.network)") }
        return id
    }

    private func knownID(of item: ItemName, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: Self.selection),
            arguments: [account.group.text, account.network.text, item.text])
    }

    /// Whether a vendor lists the item, with a title of its own: then its name is an id, in which
    /// a person's name stands by chance, and by which the next views are found.
    private static func isListed(_ item: ItemName, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM item WHERE name = ?)"),
            arguments: [item.text]) ?? false
    }

    private static let selection = """
        SELECT id FROM account
        WHERE "group" = ? AND network = ? AND kind = 'item' AND ifnull(user, '') = ''
            AND ifnull(item, '') = ?
        """

    private static let upsert = """
        INSERT INTO account ("group", network, kind, user, tracker, item)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT ("group", network, kind, ifnull(user, ''), ifnull(item, ''))
        DO UPDATE SET tracker = ifnull(excluded.tracker, tracker)
        RETURNING id
        """
}

extension Account {
    /// Reads the row of an account.
    init(_ row: Row) throws(StoreError) {
        self.init(
            group: try row.value("group", Group.ID.init),
            network: try row.value("network", Network.init), holder: try Self.holder(row))
    }

    private static func holder(_ row: Row) throws(StoreError) -> Holder {
        switch row["kind"] as String? {
        case "profile":
            .profile(
                try row.value("user", Profile.Handle.init),
                tracker: try row.optional("tracker", Profile.Tracker.init))
        case "item": .item(try row.value("item", ItemName.init))
        case "forgotten": .forgotten
        case "group": .group
        default: throw row.damage
        }
    }
}
