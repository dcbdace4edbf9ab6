import GRDB
package import Measures

extension Store {
    /// Erases a person from the store: rows, names in any text, and the bytes in the file.
    ///
    /// - Returns: what it came to; nil if nobody of that name is known, or was.
    package func forget(_ wish: Forgetting) throws(StoreError) -> Forgotten? {
        try telling {
            let forgotten = try database.writeWithoutTransaction { database in
                try erase(wish, from: database)
            }
            if forgotten != nil, !wish.isRehearsal { try sweep() }
            return forgotten
        }
    }

    /// Whether the person of a profile has opted out, so that nothing may be asked for.
    package func isForgotten(
        user: Profile.Handle, tracker: Profile.Tracker?
    ) throws(StoreError) -> Bool {
        try reading { database in
            var names = try ForgottenNames(database)
            return names.contains(user.text) || (tracker.map { names.contains($0.text) } ?? false)
        }
    }

    /// A rehearsal does everything, and takes it back.
    private func erase(_ wish: Forgetting, from database: Database) throws -> Forgotten? {
        try database.execute(sql: "PRAGMA secure_delete = ON")
        var forgotten: Forgotten?
        try database.inTransaction(.immediate) {
            forgotten = try Eraser(database: database, wish: wish).erase()
            return wish.isRehearsal ? .rollback : .commit
        }
        return forgotten
    }

    /// Writes the file anew: what is left of erased rows within pages and logs goes with the old.
    private func sweep() throws {
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            try database.execute(sql: "VACUUM")
        }
    }
}
