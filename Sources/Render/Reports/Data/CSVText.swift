/// A table as comma-separated text: RFC 4180, lines ending in a line feed.
struct CSVText {
    private(set) var text: String

    init(columns: [String]) {
        text = ""
        add(columns)
    }

    mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ",") + "\n"
    }

    /// Quotes a cell where needed; one that a spreadsheet would run as a formula gets an
    /// apostrophe in front.
    ///
    /// By scalars: a combining mark would join a quote to one character that is not a quote.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: quoted.contains) else { return safe }
        var cell = "\"".unicodeScalars
        for scalar in safe.unicodeScalars {
            cell.append(scalar)
            if scalar == "\"" { cell.append(scalar) }
        }
        return String(cell) + "\""
    }

    /// A minus is left out: it begins numbers, and no text of ours.
    private static let formulaStarts: [Unicode.Scalar] = ["=", "+", "@", "\t", "\r"]
    private static let quoted: [Unicode.Scalar] = [",", "\"", "\n", "\r"]
}
