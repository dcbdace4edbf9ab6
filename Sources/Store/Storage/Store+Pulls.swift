import GRDB
package import Measures

extension Store {
    /// Keeps what a pass over a source brought, all or none of it.
    ///
    /// Of the readings of an item, the last of a day stands; of an issue, what changed last.
    package func keep(_ pull: Pull) throws(StoreError) -> Recording {
        try telling {
            try database.write { database in
                var writer = try PullWriter(database: database, source: pull.source)
                return try writer.write(pull)
            }
        }
    }

    /// What is kept of a source from a month on, or of all months, as its collector needs it.
    package func figures(
        of source: SourceName, since month: Month?
    ) throws(StoreError) -> SourceFigures {
        try reading { database in
            try SourceFiguresReader(database: database, source: source).figures(since: month)
        }
    }

    /// How far a source has been read; nil before its first success.
    package func watermark(of source: SourceName) throws(StoreError) -> Watermark? {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT text FROM watermark WHERE source = ?",
                arguments: [source.text]
            ).map { Watermark($0) }
        }
    }

    /// How the passes over each source went; sources without any are not in it.
    package func runs() throws(StoreError) -> [SourceName: RunHistory] {
        try reading { database in try RunReader(database: database).histories() }
    }

    /// The issues of each source, in the order of their ids.
    package func issues() throws(StoreError) -> [SourceName: [Issue]] {
        try reading { database in try IssueReader(database: database).issues() }
    }
}
