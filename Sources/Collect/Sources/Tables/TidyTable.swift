import Measures
import Outside
import SwiftCSV

/// A table with one row for each series and month.
///
/// The columns `grouping`, `grouping_data`, `datatype`, `network`, `year`, `month` and `value` are
/// found by name; further columns and blank rows are ignored. A row whose `source` is `sample` is
/// kept as sample data. An empty value is a month without data.
struct TidyTable {
    let file: FigureFile

    func samples(for reading: FigureReading) throws(InputErrors) -> [Sample] {
        try rows(for: reading).samples()
    }

    /// The rows, with what is wrong with them.
    func rows(for reading: FigureReading) throws(InputErrors) -> TidyRows {
        let text = try text()
        var rows = TidyRows(file: file.path, reading: reading)
        do {
            // Row by row: the table that the library would make of all rows has as many columns as
            // the longest of them.
            let table = try CSV<Enumerated>(
                string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
            try table.enumerateAsArray(rowLimit: nil) { rows.take($0) }
        } catch {
            rows.refuse(Self.straightQuotes)
        }
        if !text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) {
            rows.refuseLast("a quotation mark is opened here and never closed.")
        }
        return rows
    }

    private static let straightQuotes = """
        text follows a quotation mark that closes. Put the whole cell in quotation marks, and \
        double those within it.
        """

    private func text() throws(InputErrors) -> String {
        guard let text = String(validating: file.data, as: UTF8.self) else {
            throw InputErrors([
                InputError(
                    "this is not UTF-8 text. Save it as CSV in UTF-8.", at: Place(file: file.path))
            ])
        }
        return text
    }
}
