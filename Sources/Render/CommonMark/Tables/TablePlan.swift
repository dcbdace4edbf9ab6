/// Which lines of a source are tables, tried out on the parser until it agrees.
///
/// libcmark knows no tables and tells a paragraph only as a whole. So each line of a table is
/// rewritten, behind the marks of its quotes and lists, as an empty heading `#`: like a table's
/// row it ends a paragraph and goes on in no lazy line, so that all around it is parsed as if
/// tables were known. Where the headings come back as siblings in a row, there is the table. The
/// cells stand in front of the document, each as a heading of one line: there they are parsed as
/// spans, and see the link definitions of the whole document.
struct TablePlan {
    private(set) var tables: [PlannedTable] = []
    private var refusedHeaders: Set<Int> = []

    /// The cells that are parsed, in the order of the text; empty ones need no parser.
    var cells: [[UInt8]] {
        tables.flatMap(\.rows).flatMap(\.cells).filter { !$0.isEmpty }
    }

    /// How many lines stand in front of the source: the cells, and an empty line.
    var shift: Int {
        let count = cells.count
        return count == 0 ? 0 : count + 1
    }

    /// The text for the parser.
    func text(of source: SourceLines) -> [UInt8] {
        var text: [UInt8] = []
        for cell in cells { text += "# ".utf8 + cell + " #\n".utf8 }
        if shift > 0 { text.append(Self.lineFeed) }
        let starts = rowStarts
        for (index, line) in source.lines.enumerated() {
            if let start = starts[index] {
                text += line.prefix(start)
                text += "#\n".utf8
            } else {
                text += line
                text.append(Self.lineFeed)
            }
        }
        if source.lines.last?.isEmpty == true { text.removeLast() }
        return text
    }

    /// Compares the plan with what the parser made of it, and corrects it; true if it was changed.
    mutating func revise(by tree: MarkdownTree, of source: SourceLines) -> Bool {
        let before = tables
        let shift = shift
        keepWhatStands(in: tree, shift: shift)
        let finder = TableFinder(
            source: source, tree: tree, shift: shift, refusedHeaders: refusedHeaders)
        tables = (tables + finder.tables()).sorted { $0.firstLine < $1.firstLine }
        return tables != before
    }

    /// The node of each table's header, by the order of the tables; the lines that follow are the
    /// nodes that follow.
    func headerNodes(in tree: MarkdownTree) -> [Int] {
        let headings = Self.headings(of: tree)
        let shift = shift
        return tables.compactMap { headings[$0.firstLine + shift + 1] }
    }

    private mutating func keepWhatStands(in tree: MarkdownTree, shift: Int) {
        let headings = Self.headings(of: tree)
        tables = tables.compactMap { table in
            let header = headings[table.firstLine + shift + 1].flatMap { node in
                TableContainer(of: tree.nodes[node], in: tree, shift: shift) == table.container
                    ? node : nil
            }
            let standing = header.map { Self.standing(table, at: $0, in: tree) } ?? 0
            guard standing >= 2 else {
                refusedHeaders.insert(table.firstLine)
                return nil
            }
            var kept = table
            kept.body = Array(table.body.prefix(standing - 2))
            return kept
        }
    }

    /// How many lines of a table came back as empty headings of one parent, each where it was put.
    private static func standing(
        _ table: PlannedTable, at header: Int, in tree: MarkdownTree
    ) -> Int {
        let first = tree.nodes[header]
        let pairs = zip(table.lines, tree.nodes[header...]).enumerated()
        return pairs.prefix { offset, pair in
            let (row, node) = pair
            return node.level == 1 && node.parent == first.parent
                && node.end == header + offset + 1
                && node.position.line == first.position.line + offset
                && node.position.column == row.start + 1
        }.count
    }

    /// The index of the heading that begins at a line of the parsed text.
    private static func headings(of tree: MarkdownTree) -> [Int: Int] {
        var headings: [Int: Int] = [:]
        for (index, node) in tree.nodes.enumerated() where node.level == 1 {
            headings[node.position.line] = index
        }
        return headings
    }

    /// Where the rows begin in their lines, by the index of the line.
    private var rowStarts: [Int: Int] {
        var starts: [Int: Int] = [:]
        for table in tables {
            for (offset, row) in table.lines.enumerated() {
                starts[table.firstLine + offset] = row.start
            }
        }
        return starts
    }

    private static var lineFeed: UInt8 { UInt8(ascii: "\n") }
}
