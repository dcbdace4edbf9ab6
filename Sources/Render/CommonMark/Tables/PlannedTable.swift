/// Lines of a paragraph that are to be read as a pipe table.
struct PlannedTable: Hashable {
    let container: TableContainer
    /// The index of the header's line; the lines of a table follow each other.
    let firstLine: Int
    let header: TableRow
    /// The line beneath the header.
    let delimiter: TableRow
    let alignments: [ColumnAlignment]
    var body: [TableRow]

    /// The rows that are shown.
    var rows: [TableRow] { [header] + body }

    /// What each line of the source is, from `firstLine` on.
    var lines: [TableRow] { [header, delimiter] + body }

    /// The number of cells shown, with those that a short row leaves out.
    var cellCount: Int { rows.count * alignments.count }
}
