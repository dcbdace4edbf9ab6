import GRDB
import Measures

/// Writes what one pass over a source brought within one transaction, without the names of people
/// who have opted out.
struct PullWriter {
    private let database: Database
    private let source: SourceName
    private var names: ForgottenNames

    init(database: Database, source: SourceName) throws {
        self.database = database
        self.source = source
        names = try ForgottenNames(database)
    }

    /// Writes everything and counts what became of the samples.
    mutating func write(_ pull: Pull) throws -> Recording {
        // Before the samples, whose items keep their names if they are listed.
        for item in pull.items { try write(item) }
        var recorder = try SampleRecorder(database: database)
        for sample in pull.samples { try recorder.record(sample) }
        for reading in pull.readings { try write(reading) }
        for issue in pull.issues { try write(issue) }
        if let watermark = pull.watermark { try write(watermark) }
        try write(pull.run)
        return recorder.recording
    }

    private func write(_ reading: Reading) throws {
        try execute(
            """
            INSERT INTO reading (source, item, day, taken_at, total) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source, item, day)
            DO UPDATE SET taken_at = excluded.taken_at, total = excluded.total
            WHERE excluded.taken_at >= taken_at
            """,
            [
                source.text, reading.item.text, reading.takenAt.day.description,
                reading.takenAt.description, reading.total,
            ])
    }

    private mutating func write(_ item: Item) throws {
        try execute(
            """
            INSERT INTO item (source, name, title, published_at, is_gone) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source, name) DO UPDATE SET title = excluded.title,
                published_at = ifnull(excluded.published_at, published_at),
                is_gone = excluded.is_gone
            """,
            [
                source.text, item.name.text, names.masked(item.title),
                item.publishedAt?.description, item.isGone,
            ])
    }

    /// An issue may be told in the state that it had before the one that is kept.
    private mutating func write(_ issue: Issue) throws {
        let labels = LabelList(issue.labels.map { names.masked(label: $0) })
        try execute(
            """
            INSERT INTO issue (
                source, id, project, number, title, created_at, updated_at, closed_at, labels,
                weight, due, is_confidential, is_moved, address)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, id) DO UPDATE SET
                project = excluded.project, number = excluded.number, title = excluded.title,
                created_at = excluded.created_at, updated_at = excluded.updated_at,
                closed_at = excluded.closed_at, labels = excluded.labels,
                weight = excluded.weight, due = excluded.due,
                is_confidential = excluded.is_confidential, is_moved = excluded.is_moved,
                address = excluded.address
            WHERE excluded.updated_at >= updated_at
            """,
            [
                source.text, issue.id, issue.project, issue.number, names.masked(issue.title),
                issue.createdAt.description, issue.updatedAt.description,
                issue.closedAt?.description, try labels.json(), issue.weight,
                issue.due?.description, issue.isConfidential, issue.isMoved,
                names.masked(issue.address),
            ])
    }

    private func write(_ watermark: Watermark) throws {
        try execute(
            """
            INSERT INTO watermark (source, text) VALUES (?, ?)
            ON CONFLICT (source) DO UPDATE SET text = excluded.text
            """, [source.text, watermark.text])
    }

    private mutating func write(_ run: Run) throws {
        try execute(
            """
            INSERT INTO run (source, started_at, ended_at, outcome, requests, as_of, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                source.text, run.startedAt.description, run.endedAt.description,
                run.outcome.rawValue, run.requests, run.asOf?.description,
                run.reason.map { names.masked($0) },
            ])
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
