import GRDB
import Measures

/// Reads how the passes over the sources went, in the order in which they were kept.
struct RunReader {
    let database: Database

    /// The history of each source that there was a pass over.
    func histories() throws -> [SourceName: RunHistory] {
        let done = try runs(Self.lastDone)
        let failures = try runs(Self.firstFailures)
        let toldTo = try latestMoments()
        return try runs(Self.last).mapValues { last in
            RunHistory(
                last: last, lastDone: done[last.source], firstFailure: failures[last.source],
                toldTo: toldTo[last.source])
        }
    }

    private static let last = "SELECT max(id) FROM run GROUP BY source"
    private static let lastDone = """
        SELECT max(id) FROM run WHERE outcome = 'done' GROUP BY source
        """
    private static let firstFailures = """
        SELECT min(id) FROM run AS failed WHERE outcome = 'failed' AND id > ifnull((
            SELECT max(id) FROM run WHERE outcome = 'done' AND source = failed.source), 0)
        GROUP BY source
        """

    private static let latestMoments = """
        SELECT source, max(as_of) AS as_of FROM run WHERE as_of IS NOT NULL GROUP BY source
        """

    /// To which moment the figures of each source count that ever told any.
    private func latestMoments() throws -> [SourceName: Timestamp] {
        let moments = try Row.fetchAll(database, sql: Self.latestMoments).map { row in
            (
                try row.value("source", SourceName.init),
                try row.value("as_of", Timestamp.init)
            )
        }
        return Dictionary(moments, uniquingKeysWith: max)
    }

    private func runs(_ ids: String) throws -> [SourceName: Run] {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM run WHERE id IN (\(ids))")
        let runs = try rows.map { row in try Run(row) }
        return Dictionary(runs.map { ($0.source, $0) }) { _, last in last }
    }
}

extension Run {
    fileprivate init(_ row: Row) throws(StoreError) {
        self.init(
            source: try row.value("source", SourceName.init),
            startedAt: try row.value("started_at", Timestamp.init),
            endedAt: try row.value("ended_at", Timestamp.init),
            outcome: try row.value("outcome", Outcome.init), requests: row["requests"],
            asOf: try row.optional("as_of", Timestamp.init), reason: row["reason"])
    }
}
