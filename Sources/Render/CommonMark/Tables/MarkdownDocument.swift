/// A document with its tables found: the tree, and what stands in it for table rows and cells.
struct MarkdownDocument {
    /// A table as it is shown.
    struct Table {
        let alignments: [ColumnAlignment]
        /// The nodes whose spans are the cells, row by row, nil for an empty cell.
        ///
        /// A row may be short of cells.
        let rows: [[Int?]]
        /// The index of the first node behind the table.
        let end: Int
    }

    let source: SourceLines
    let tree: MarkdownTree
    /// The tables, by the index of the node where each begins.
    let tables: [Int: Table]
    /// The index of the first node that isn't a cell.
    let firstBlock: Int
    private let cellLines: [Int]
    private let shift: Int

    /// Reads CommonMark with pipe tables.
    init(_ source: SourceLines) throws(Unreadable) {
        var plan = TablePlan()
        var tree = MarkdownTree(parsing: plan.text(of: source))
        var remaining = Self.mostRevisions
        while plan.revise(by: tree, of: source) {
            remaining -= 1
            try Self.check(plan, remaining: remaining)
            tree = MarkdownTree(parsing: plan.text(of: source))
        }
        self.init(source: source, tree: tree, plan: plan)
    }

    /// The line of the source, from 1, that a line of the parsed text comes from.
    func sourceLine(ofParsed line: Int) -> Int {
        line <= cellLines.count ? cellLines[line - 1] : line - shift
    }

    /// Why tables can't be read, and the line, from 1, where that shows.
    struct Unreadable: Error {
        let line: Int
        let cause: MarkdownError.Cause
    }

    private init(source: SourceLines, tree: MarkdownTree, plan: TablePlan) {
        var cells = tree.children(of: 0).prefix(plan.cells.count)
        var tables: [Int: Table] = [:]
        var cellLines: [Int] = []
        firstBlock = cells.last.map { tree.nodes[$0].end } ?? 1
        for (table, node) in zip(plan.tables, plan.headerNodes(in: tree)) {
            let rows = table.rows.map { row in
                row.cells.map { $0.isEmpty ? nil : cells.popFirst() }
            }
            tables[node] = Table(
                alignments: table.alignments, rows: rows, end: node + table.lines.count)
            for (offset, row) in table.lines.enumerated() where offset != 1 {
                let filled = row.cells.count { !$0.isEmpty }
                cellLines += repeatElement(table.firstLine + offset + 1, count: filled)
            }
        }
        self.source = source
        self.tree = tree
        self.tables = tables
        self.cellLines = cellLines
        shift = plan.shift
    }

    /// One revision finds the tables of a common text, another proves them; more are needed only
    /// where a line stops a table in a way that a paragraph doesn't show.
    private static var mostRevisions: Int { 32 }

    /// Short rows are filled up, so a few bytes could ask for any number of cells.
    private static var mostCells: Int { 500_000 }

    private static func check(_ plan: TablePlan, remaining: Int) throws(Unreadable) {
        guard let last = plan.tables.last else { return }
        guard remaining > 0 else {
            throw Unreadable(line: last.firstLine + 1, cause: .entangledTables)
        }
        var count = 0
        for table in plan.tables {
            count += table.cellCount
            guard count <= mostCells else {
                throw Unreadable(line: table.firstLine + 1, cause: .tooManyCells(limit: mostCells))
            }
        }
    }
}
