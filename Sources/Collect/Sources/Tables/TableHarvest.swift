import Measures
import Outside

/// Makes a harvest of the rows of a table that people fill in, wherever the table lies.
struct TableHarvest {
    let occasion: Occasion
    let jumpFactor: Double
    /// How messages call the table.
    let table: String

    /// The figures of all rows; one bad row and there are none.
    ///
    /// People correct what they typed, so a value that falls takes the place of the old one.
    func harvest(of rows: TidyRows) throws(CollectError) -> Harvest {
        if rows.isBlank, occasion.kept.hasFigures {
            throw .empty(what: "The table '\(table)' is empty")
        }
        var harvest = Harvest(asOf: occasion.now)
        let samples = try samples(of: rows)
        if !(samples.isEmpty && !rows.leftOut.isEmpty) {
            let check = ArrivalCheck(
                occasion: occasion, jumpFactor: jumpFactor, rows: rows.typed)
            (harvest.samples, harvest.diagnostics) = try check.checked(samples)
        }
        harvest.diagnostics += leftOut(rows.leftOut)
        return harvest
    }

    private func samples(of rows: TidyRows) throws(CollectError) -> [Sample] {
        do throws(InputErrors) {
            return try rows.samples()
        } catch {
            throw .input(error)
        }
    }

    /// Says which rows are not kept, and not whose they are.
    private func leftOut(_ rows: [Int]) -> [Diagnostic] {
        guard !rows.isEmpty else { return [] }
        let shown = rows.prefix(Self.mostRows).map(String.init).joined(separator: ", ")
        let more = rows.count > Self.mostRows ? " and \(rows.count - Self.mostRows) more" : ""
        return [
            Diagnostic(
                "these rows belong to nobody whose consent is in the configuration, and are left"
                    + " out: \(shown)\(more).", at: Place(file: table))
        ]
    }

    /// More numbers than this are not worth reading.
    private static let mostRows = 20
}
