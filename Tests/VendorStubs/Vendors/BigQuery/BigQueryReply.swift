/// The shapes in which BigQuery tells results.
enum BigQueryReply {
    /// Which rows a reply has.
    struct Window {
        let first: Int
        let size: Int
    }

    /// Rows of a table, and where the rest is.
    static func page(of table: BigQueryStub.Table, _ window: Window) -> JSON {
        let rows = table.rows.dropFirst(window.first).prefix(window.size)
        let next = window.first + rows.count
        let cells = rows.map { row -> JSON in
            ["f": .list(row.map { ["v": $0.map(JSON.text) ?? .null] })]
        }
        return .some([
            "schema": schema(of: table), "totalRows": .count(table.rows.count),
            "pageToken": next < table.rows.count ? .text("BE\(next)AA") : nil,
            "rows": cells.isEmpty ? nil : .list(cells), "jobComplete": true, "cacheHit": false,
            "totalBytesProcessed": "1024",
        ])
    }

    /// What a query would cost.
    static func dryRun(of table: BigQueryStub.Table, in location: String) -> JSON {
        [
            "kind": "bigquery#queryResponse", "schema": schema(of: table),
            "jobReference": ["projectId": "p", "location": .text(location)],
            "totalBytesProcessed": "1024", "jobComplete": true, "cacheHit": false,
        ]
    }

    static func reference(_ id: String, in location: String) -> JSON {
        ["projectId": "p", "jobId": .text(id), "location": .text(location)]
    }

    /// The row that a page token begins with; nil if it is none.
    static func offset(_ token: String?) -> Int? {
        guard let token else { return 0 }
        return token.wholeMatch(of: /BE(\d+)AA/).flatMap { Int($0.1) }
    }

    private static func schema(of table: BigQueryStub.Table) -> JSON {
        let fields = zip(table.columns, table.types).map { name, type -> JSON in
            ["name": .text(name), "type": .text(type), "mode": "NULLABLE"]
        }
        return ["fields": .list(fields)]
    }
}
