/// Writes a table.
struct TableWriter {
    let table: MarkdownDocument.Table
    let spans: SpanWriter

    /// The table; its first row is the header, and without another there is no body.
    func html() throws(MarkdownError) -> String {
        var html = "<table>\n<thead>\n"
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html += "<tbody>\n" }
            html += try self.html(of: row, element: index == 0 ? "th" : "td")
            if index == 0 { html += "</thead>\n" }
        }
        return html + (table.rows.count > 1 ? "</tbody>\n" : "") + "</table>\n"
    }

    private func html(of row: [Int?], element: String) throws(MarkdownError) -> String {
        var html = "<tr>\n"
        for (column, alignment) in table.alignments.enumerated() {
            html += "<\(element)\(alignment.attribute)>"
            if column < row.count, let cell = row[column] { html += try content(of: cell) }
            html += "</\(element)>\n"
        }
        return html + "</tr>\n"
    }

    /// A cell may hold figures as well as words.
    private func content(of cell: Int) throws(MarkdownError) -> String {
        var html = ""
        for piece in try spans.pieces(of: cell) {
            switch piece {
            case .words(let words): html += words
            case .figure(let figure): html += try spans.figures.html(of: figure)
            }
        }
        return html
    }
}
