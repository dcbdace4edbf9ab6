import Measures

/// Reads the rows of a sheet as a tidy table.
struct SheetsSamples {
    /// How messages call the sheet.
    let table: String
    let reading: FigureReading

    func rows(_ reply: SheetsReply) -> TidyRows {
        var rows = TidyRows(file: table, reading: reading)
        for (index, cells) in reply.rows.enumerated() {
            rows.take(cells, onLine: index + 1)
        }
        return rows
    }
}
