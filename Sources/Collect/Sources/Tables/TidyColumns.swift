import Outside

/// Where the columns of a tidy table are.
struct TidyColumns {
    /// The columns that every tidy table has, in their usual order.
    static let names = [
        "grouping", "grouping_data", "datatype", "network", "year", "month", "value",
    ]
    static let rule = "The columns are \(names.joined(separator: ","))."
    static let source = 7

    /// For each name, then for `source`, its positions.
    private let positions: [[Int]]
    /// What is probably wrong with a header that lacks columns.
    private let hint: String

    init(_ header: [String]) {
        positions = (Self.names + ["source"]).map { name in
            header.indices.filter { header[$0] == name }
        }
        hint =
            header.count == 1 && header.contains { $0.contains(";") || $0.contains("\t") }
            ? " Save the file with commas between the columns." : ""
    }

    /// Whether each column that a table has to have stands once.
    var isComplete: Bool { positions.prefix(Self.names.count).allSatisfy { $0.count == 1 } }

    /// The position of a column, by its place in `names`.
    subscript(column: Int) -> Int? { positions[column].first }

    /// Refuses a header that lacks a column, or has one twice.
    func check(at place: Place) throws(InputError) {
        let missing = Self.names.indices.filter { positions[$0].isEmpty }.map { Self.names[$0] }
        guard missing.isEmpty else {
            throw InputError(
                "the header lacks '\(missing.joined(separator: "', '"))'. \(Self.rule)\(hint)",
                at: place)
        }
        guard let double = Self.names.indices.first(where: { positions[$0].count > 1 }) else {
            return
        }
        throw InputError(
            "the column '\(Self.names[double])' stands here twice. Keep one of them.", at: place)
    }
}

/// The cells of one row that count; a cell that the row lacks is empty.
struct TidyCells {
    let grouping, groupingData, datatype, network, year, month, value, source: String

    init(_ cells: [String], columns: TidyColumns) {
        let cell = { (column: Int) in
            columns[column].flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
        }
        grouping = cell(0)
        groupingData = cell(1)
        datatype = cell(2)
        network = cell(3)
        year = cell(4)
        month = cell(5)
        value = cell(6)
        source = cell(TidyColumns.source)
    }

    /// Whether there is nothing in the columns that count: a remark beside the table is no row.
    var isBlank: Bool {
        [grouping, groupingData, datatype, network, year, month, value].allSatisfy(\.isEmpty)
    }
}
