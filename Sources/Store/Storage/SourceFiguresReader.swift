import GRDB
import Measures

/// Reads what is kept of one source.
struct SourceFiguresReader {
    let database: Database
    let source: SourceName

    /// Samples from a month on, or of all months, and everything else of any time.
    func figures(since month: Month?) throws -> SourceFigures {
        SourceFigures(
            samples: try samples(where: Self.isTold, since: month),
            others: try samples(where: Self.isToldElsewhere, since: month),
            hasFigures: try hasFigures(), readings: try lastReadings(), items: try items())
    }

    private static let isTold = "source = ? AND kind <> 'forgotten'"
    private static let isToldElsewhere = "source <> ? AND kind <> 'forgotten'"

    private func samples(where condition: String, since month: Month?) throws -> [Sample] {
        try SampleReader(database: database).samples(
            where: condition + " AND month >= ?",
            arguments: [source.text, month?.description ?? ""]
        ).filter { sample in !(sample.account.item.map(ForgottenNames.isMask) ?? false) }
    }

    private func hasFigures() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM sample JOIN account ON account.id = account_id
                    WHERE \(Self.isTold))
                OR EXISTS (SELECT 1 FROM reading WHERE source = ?)
                OR EXISTS (SELECT 1 FROM issue WHERE source = ?)
                """, arguments: [source.text, source.text, source.text]) ?? false
    }

    /// Leaps from item to item, since each may have a reading for every day of many years.
    private func lastReadings() throws -> [ItemName: Reading] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                WITH RECURSIVE seen (item) AS (
                    SELECT min(item) FROM reading WHERE source = :source
                    UNION ALL
                    SELECT (
                        SELECT min(item) FROM reading
                        WHERE source = :source AND item > seen.item)
                    FROM seen WHERE seen.item IS NOT NULL)
                SELECT reading.item, taken_at, total FROM seen JOIN reading
                ON source = :source AND reading.item = seen.item AND day = (
                    SELECT max(day) FROM reading WHERE source = :source AND item = seen.item)
                """, arguments: ["source": source.text])
        let readings = try rows.map { row in
            Reading(
                item: try row.value("item", ItemName.init), total: row["total"],
                takenAt: try row.value("taken_at", Timestamp.init))
        }
        return Dictionary(readings.map { ($0.item, $0) }) { _, last in last }
    }

    private func items() throws -> [ItemName: Item] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, title, published_at, is_gone FROM item WHERE source = ?",
            arguments: [source.text])
        let items = try rows.map { row in
            Item(
                name: try row.value("name", ItemName.init), title: row["title"],
                publishedAt: try row.optional("published_at", Timestamp.init),
                isGone: row["is_gone"])
        }
        return Dictionary(items.map { ($0.name, $0) }) { _, last in last }
    }
}
