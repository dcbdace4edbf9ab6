import Measures
import Outside

/// Words what is odd about values that arrived, without saying whose they are.
struct ArrivalNotes {
    private var notes: [Diagnostic] = []
    private let rows: TypedRows?

    /// More notes than this are not worth reading.
    private static let most = 50

    /// Notes on what a program told, or on the rows of a table, of which nothing is quoted: a row
    /// that slipped by one column may have a person's handle in any cell.
    init(_ rows: TypedRows?) {
        self.rows = rows
    }

    mutating func add(_ oddity: ArrivalOddity, of sample: Sample) {
        let account = sample.account
        let count =
            rows == nil
            ? " of \(sample.datatype) on \(account.network) (group '\(account.group)')" : ""
        notes.append(
            Diagnostic("\(sample.month)\(count): \(oddity.words)", at: rows?.place(of: sample)))
    }

    /// The notes in the order that they came in; those beyond the most are counted.
    var diagnostics: [Diagnostic] {
        let rest = notes.count - Self.most
        let more = rest > 0 ? [Diagnostic("\(rest) more values like these are odd.")] : []
        return notes.prefix(Self.most) + more
    }
}
