import GRDB
import Measures

/// A column in which somebody's name may stand.
struct TextColumn {
    /// What the texts of a column have to remain.
    enum Content {
        case prose
        case labels
        case itemName
    }

    let table: String
    let column: String
    let content: Content
    var condition = "TRUE"

    /// Every column of text except groups, networks, datatypes and sources, which the configuration
    /// names; accounts' users and trackers, whose rows are erased; and the ids of items that a
    /// vendor lists.
    static let all = [
        TextColumn(
            table: "account", column: "item", content: .itemName,
            condition: "item NOT IN (SELECT name FROM item)"),
        TextColumn(table: "item", column: "title", content: .prose),
        TextColumn(table: "issue", column: "title", content: .prose),
        TextColumn(table: "issue", column: "labels", content: .labels),
        TextColumn(table: "issue", column: "address", content: .prose),
        TextColumn(table: "run", column: "reason", content: .prose),
        TextColumn(table: "watermark", column: "text", content: .prose),
    ]

    /// Replaces the names in all rows, and counts the rows that had any.
    func mask(_ names: inout ForgottenNames, in database: Database) throws -> Int {
        let texts = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT \(column) FROM \(table)
                WHERE \(column) IS NOT NULL AND \(condition)
                """)
        var count = 0
        for text in texts {
            let masked = try masked(text, by: &names)
            guard masked != text else { continue }
            try database.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?",
                arguments: [masked, text])
            count += database.changesCount
        }
        return count
    }

    private func masked(_ text: String, by names: inout ForgottenNames) throws -> String {
        switch content {
        case .prose: return names.masked(text)
        case .itemName: return ItemName(text).map { names.masked($0).text } ?? text
        case .labels:
            guard let list = LabelList(text) else { throw StoreError.damaged(row: text) }
            let masked = list.labels.map { names.masked(label: $0) }
            return masked == list.labels ? text : try LabelList(masked).json()
        }
    }
}
