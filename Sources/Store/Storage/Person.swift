import GRDB

/// Everything that the store has under one person's names.
struct Person {
    /// Handles and trackers, in small letters.
    private(set) var names: Set<String>
    /// The ids of the person's accounts, in order.
    let accounts: [Int64]

    /// Finds the accounts with one of the names; each may tell further names with further accounts.
    init(named names: Set<String>, in database: Database) throws {
        self.names = names
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT id, user, tracker FROM account WHERE kind = 'profile' ORDER BY id")
        let namesOf = { (row: Row) in
            [row["user"] as String?, row["tracker"]].compactMap { $0?.lowercased() }
        }
        var found: [Row] = []
        repeat {
            self.names.formUnion(found.flatMap(namesOf))
            let known = self.names
            found = rows.filter { !known.isDisjoint(with: namesOf($0)) }
        } while !self.names.isSuperset(of: found.flatMap(namesOf))
        accounts = found.map { $0["id"] }
    }
}
