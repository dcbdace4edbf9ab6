import GRDB

extension Store {
    /// What would become of a pull; nothing is kept.
    package func rehearse(_ pull: Pull) throws(StoreError) -> Recording {
        try telling {
            try database.writeWithoutTransaction { database in
                var recording = Recording()
                try database.inTransaction {
                    var writer = try PullWriter(database: database, source: pull.source)
                    recording = try writer.write(pull)
                    return .rollback
                }
                return recording
            }
        }
    }
}
