import GRDB

extension Store {
    /// Writes the store as it is at one moment to another file, which must not exist yet.
    package func copy(to path: String) throws(StoreError) {
        do {
            try database.vacuum(into: path)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// How many rows each table has.
    package func rowCounts() throws(StoreError) -> [String: Int] {
        try reading { database in try RowCounter(database: database).counts() }
    }

    /// How many rows of each table this store lacks compared with another, beyond those of people
    /// whom this store has forgotten; nothing means that it may take the other's place.
    ///
    /// The anonymous shares that forgetting leaves behind are counted apart, so that they make up
    /// for no other row.
    package func rowsMissing(comparedTo other: Store) throws(StoreError) -> [String: Int] {
        let names = try reading { database in try ForgottenNames(database) }
        let ours = try reading { database in try RowBalance(database, without: names) }
        let theirs = try other.reading { database in try RowBalance(database, without: names) }
        return theirs.rowsMissing(in: ours)
    }
}
