/// Finds pipe tables in what CommonMark takes for paragraphs.
///
/// Only a paragraph can be a table, or a heading that is underlined (whose line may be the end of a
/// table), so no code block, raw HTML or definition ever becomes one.
struct TableFinder {
    let source: SourceLines
    let tree: MarkdownTree
    /// How many lines the parsed text has in front of the source.
    let shift: Int
    /// Lines that were tried as a header, and can't be one.
    let refusedHeaders: Set<Int>

    /// At most one table in each paragraph: the first.
    func tables() -> [PlannedTable] {
        var found: [PlannedTable] = []
        var quotes: [Int] = []
        for node in tree.nodes {
            let around = quotes.isEmpty ? 0 : quotes[node.parent]
            quotes.append(around + (node.kind == .blockQuote ? 1 : 0))
            guard let lines = paragraph(node, quotes: around) else { continue }
            if let table = firstTable(in: lines) { found.append(table) }
        }
        return found
    }

    private func firstTable(in paragraph: Paragraph) -> PlannedTable? {
        for line in paragraph.words.dropFirst() {
            guard let delimiter = delimiter(at: line, of: paragraph),
                let alignments = delimiter.alignments, !refusedHeaders.contains(line - 1),
                let header = row(at: line - 1, of: paragraph),
                header.cells.count == alignments.count
            else { continue }
            return PlannedTable(
                container: paragraph.container, firstLine: line - 1, header: header,
                delimiter: delimiter, alignments: alignments,
                body: body(of: paragraph, from: line + 1, columns: alignments.count))
        }
        return nil
    }

    private func row(at line: Int, of paragraph: Paragraph) -> TableRow? {
        let start =
            line == paragraph.lines.lowerBound
            ? paragraph.firstStart
            : source.contentStart(ofLine: line, behindQuotes: paragraph.quotes)
        return start.map { TableRow(source.lines[line], from: $0) }
    }

    /// The row, if its bytes allow it to be a delimiter: most lines are ruled out by their first.
    private func delimiter(at line: Int, of paragraph: Paragraph) -> TableRow? {
        let start = source.contentStart(ofLine: line, behindQuotes: paragraph.quotes)
        guard let start, start < source.lines[line].endIndex,
            "|:-".utf8.contains(source.lines[line][start])
        else { return nil }
        return TableRow(source.lines[line], from: start)
    }

    private func body(of paragraph: Paragraph, from first: Int, columns: Int) -> [TableRow] {
        var rows: [TableRow] = []
        for line in first..<max(first, paragraph.lines.upperBound) {
            guard let row = row(at: line, of: paragraph), !row.cells.isEmpty,
                !beginsAnotherBlock(source.lines[line].dropFirst(row.start))
            else { break }
            rows.append(row.limited(to: columns))
        }
        return rows
    }

    /// Whether a line that goes on with a paragraph would begin something else behind a table: an
    /// empty list item, a list that doesn't begin with 1, raw HTML, a thematic break.
    ///
    /// The parser itself is asked, with the line alone. Where it finds nothing, the line is a link
    /// definition, and these don't interrupt a table.
    private func beginsAnotherBlock(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first, first != UInt8(ascii: "|"), first < 0x80 else {
            return false
        }
        let alone = MarkdownTree(parsing: Array(content))
        return alone.nodes.dropFirst().first.map { $0.kind != .paragraph } ?? false
    }
}
