import GRDB
import Measures

/// Reads issues.
struct IssueReader {
    let database: Database

    /// The issues of each source, in the order of their ids.
    func issues() throws -> [SourceName: [Issue]] {
        var issues: [SourceName: [Issue]] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM issue ORDER BY source, id")
        while let row = try rows.next() {
            issues[try row.value("source", SourceName.init), default: []].append(try Issue(row))
        }
        return issues
    }
}

extension Issue {
    fileprivate init(_ row: Row) throws(StoreError) {
        self.init(
            id: row["id"], project: row["project"], number: row["number"], title: row["title"],
            createdAt: try row.value("created_at", Timestamp.init),
            updatedAt: try row.value("updated_at", Timestamp.init),
            closedAt: try row.optional("closed_at", Timestamp.init),
            labels: try row.value("labels", LabelList.init).labels, weight: row["weight"],
            due: try row.optional("due", Day.init), isConfidential: row["is_confidential"],
            isMoved: row["is_moved"], address: row["address"])
    }
}
