import Outside

/// The whole result of a query.
struct BigQueryTable: Sendable {
    /// The columns that a result needs, by their names.
    enum Column: String, CaseIterable {
        case path, month, views

        /// What its values have to be, for messages.
        var rule: String {
            switch self {
            case .path: "a path of 1 to 2,048 bytes without control characters"
            case .month: "a DATE, or a text YYYY-MM"
            case .views: "a whole number from 0 on, such as CAST(… AS INT64) gives"
            }
        }
    }

    /// One row, with its number from 1 on.
    struct Row: Sendable {
        let number: Int
        fileprivate let cells: [BigQueryReply.Cell]
        fileprivate let positions: [Column: Int]

        /// The cell in a column.
        subscript(column: Column) -> BigQueryReply.Cell {
            positions[column].map { cells[$0] } ?? .null
        }
    }

    let rows: [Row]

    /// Puts pages together, and checks that they are whole and have the columns that count.
    init(_ pages: [BigQueryPage], of settings: BigQuerySettings) throws(CollectError) {
        let cells = pages.flatMap(\.rows)
        try Self.check(pages, count: cells.count, of: settings)
        var positions: [Column: Int] = [:]
        for column in Column.allCases {
            positions[column] = try Self.position(
                of: column, in: pages.first?.columns ?? [], of: settings)
        }
        rows = cells.enumerated().map { [positions] index, cells in
            Row(number: index + 1, cells: cells, positions: positions)
        }
    }

    private static func check(
        _ pages: [BigQueryPage], count: Int, of settings: BigQuerySettings
    ) throws(CollectError) {
        guard let first = pages.first else { return }
        guard pages.allSatisfy({ $0.columns == first.columns }) else {
            throw .implausible(
                "The pages of \(settings.subject) have different columns. The old figures stand;"
                    + " the next run asks again.")
        }
        guard pages.allSatisfy({ $0.total == first.total }), count == first.total else {
            throw .implausible(
                "The result of \(settings.subject) should have \(first.total) rows, and \(count)"
                    + " came. The old figures stand; the next run asks again.")
        }
    }

    /// Where a column stands; its name may be written in any case.
    private static func position(
        of column: Column, in names: [String], of settings: BigQuerySettings
    ) throws(CollectError) -> Int {
        if let position = names.firstIndex(where: { $0.lowercased() == column.rawValue }) {
            return position
        }
        let all = names.prefix(20).joined(separator: ", ")
        throw .input(
            InputErrors([
                InputError(
                    "the result has no column '\(column.rawValue)', only: \(all). It needs path,"
                        + " month and views.", at: Place(file: settings.file))
            ]))
    }
}
