import GRDB

/// Sees to it that the tables are those of this version.
struct StoreSchema {
    let path: String

    /// Makes the tables, or changes those of an older version.
    ///
    /// Where several processes open a new file at the same moment, the slower ones fail over tables
    /// that are there or not there yet; each further look finds more of the work done.
    func bring(upToDate queue: DatabaseQueue) throws {
        for _ in 0..<Self.furtherLooks {
            do {
                return try migrate(queue)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                continue
            }
        }
        try migrate(queue)
    }

    private static let furtherLooks = 5

    private func migrate(_ queue: DatabaseQueue) throws {
        let migrator = DatabaseMigrator.store
        if try queue.read({ try isBehind($0, migrator) }) { try migrator.migrate(queue) }
    }

    /// Whether a migration is due; a database that is not for us to change is refused.
    private func isBehind(_ database: Database, _ migrator: DatabaseMigrator) throws -> Bool {
        if try migrator.hasBeenSuperseded(database) { throw StoreError.newer }
        if try migrator.hasCompletedMigrations(database) { return false }
        if try isForeign(database) { throw StoreError.foreign(path: path) }
        return true
    }

    /// Whether there are tables that no migration of ours has made.
    private func isForeign(_ database: Database) throws -> Bool {
        let tables = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        return !tables.isEmpty && !tables.contains("grdb_migrations")
    }
}
