import Measures
import Outside

/// The rows of a table that people fill in, by the samples that they brought.
struct TypedRows {
    /// How messages call the table.
    let table: String
    /// The line on which each sample stands.
    let lines: [ArrivalSlot: Int]

    func place(of sample: Sample) -> Place {
        Place(file: table, line: lines[ArrivalSlot(sample)])
    }
}
