/// The published figures of everything, by series and month: `group/de/views/blog 2021-03`.
struct MetricsTable: Equatable {
    /// One line of the table.
    struct Row: Equatable {
        let value: Int64?
        let state: String
        let asOf: String
        let source: String
    }

    private(set) var rows: [String: Row] = [:]

    /// Reads `data/metrics.csv`.
    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            guard cells.count == 10 else { continue }
            let month = cells[5].count == 1 ? "0" + cells[5] : cells[5]
            let key = cells[..<4].joined(separator: "/") + " \(cells[4])-\(month)"
            rows[key] = Row(
                value: Int64(cells[6]), state: cells[7], asOf: cells[8], source: cells[9])
        }
    }

    /// The values of a series by month, those months only that have one.
    func values(of series: String) -> [String: Int64] {
        var values: [String: Int64] = [:]
        for (key, row) in rows where key.hasPrefix(series + " ") {
            values[String(key.suffix(7))] = row.value
        }
        return values
    }

    /// How the rows of a source differ from those of another table, line by line.
    func differences(of source: String, from other: MetricsTable) -> [String] {
        let (mine, theirs) = (rows(of: source), other.rows(of: source))
        return Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }.map {
            "\($0): \(mine[$0]?.words ?? "nothing") instead of \(theirs[$0]?.words ?? "nothing")"
        }
    }

    /// All rows of one source.
    func rows(of source: String) -> [String: Row] { rows.filter { $0.value.source == source } }
}

extension MetricsTable.Row {
    fileprivate var words: String { "\(value.map { "\($0)" } ?? "-") (\(state), \(asOf))" }
}
