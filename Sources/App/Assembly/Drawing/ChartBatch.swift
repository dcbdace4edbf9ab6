import Analysis
import Charts
import Documents
package import Foundation
package import Measures
package import Outside

/// A file of loose years, each to become a chart; needs no configuration and no store.
package struct ChartBatch: Sendable {
    private let rows: [BatchRow]

    /// Reads an array of rows; one wrong row, and there is no batch.
    package init(_ data: Data, file: String) throws(InputError) {
        rows = try JSONDocument.decode([BatchRow].self, from: data, file: file) { path in
            BatchRow.name(of: path)
        }
        var seen: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            if let first = seen.updateValue(index + 1, forKey: row.id) {
                throw InputError(
                    "row \(index + 1): the id '\(row.id)' is row \(first)'s already.",
                    at: Place(file: file))
            }
        }
    }

    /// The number of charts.
    package var count: Int { rows.count }

    /// Draws every chart into a folder, `ID.svg` each.
    ///
    /// They look as on the day `today`; without one, as on the day to which their figures count.
    package func draw(into folder: OutputFolder, look: ChartLook, today: Day?) throws {
        try folder.make()
        for row in rows {
            let chart = YearlyBarChart(row.year.annualSeries(today: today), style: look.style)
            try folder.write(chart.bytes(look.theme), to: row.id + ".svg")
        }
    }
}
