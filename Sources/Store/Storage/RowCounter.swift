import GRDB
import Measures

/// Counts rows, table by table.
struct RowCounter {
    let database: Database

    /// The rows of every table.
    func counts() throws -> [String: Int] {
        let tables = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_schema WHERE type = 'table'
                AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
                """)
        let counts = try tables.map { ($0, try count("SELECT count(*) FROM \($0)")) }
        return Dictionary(counts) { first, _ in first }
    }

    /// The rows that hold the shares of people who have opted out.
    func sharedCounts() throws -> [String: Int] {
        [
            "account": try count("SELECT count(*) FROM account WHERE kind = 'forgotten'"),
            "sample": try count(
                """
                SELECT count(*) FROM sample JOIN account ON account.id = account_id
                WHERE kind = 'forgotten'
                """),
        ]
    }

    /// The rows that hold what is known of certain people.
    func counts(of names: inout ForgottenNames) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM account WHERE kind = 'profile'")
        let ids = try rows.filter { names.contain(try Account($0)) }.map { $0["id"] as Int64 }
        let isOfThem = "account_id IN (\(databaseQuestionMarks(count: ids.count)))"
        return [
            "account": ids.count,
            "sample": try count("SELECT count(*) FROM sample WHERE \(isOfThem)", of: ids),
        ]
    }

    private func count(_ query: String, of ids: [Int64] = []) throws -> Int {
        try Int.fetchOne(database, sql: query, arguments: StatementArguments(ids)) ?? 0
    }
}
