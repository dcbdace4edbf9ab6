/// Writes the blocks of a document, one after the other.
struct BlockWriter {
    let document: MarkdownDocument
    let outline: Outline
    let figures: FigureReader
    var lines = HTMLLines()
    /// The quotes, lists and items that aren't closed yet.
    private var open: [Int] = []

    init(document: MarkdownDocument, outline: Outline, figures: FigureReader) {
        self.document = document
        self.outline = outline
        self.figures = figures
    }

    /// The HTML of the whole document.
    static func html(
        of document: MarkdownDocument, outline: Outline, figures: FigureReader
    ) throws(MarkdownError) -> String {
        var writer = BlockWriter(document: document, outline: outline, figures: figures)
        var index = document.firstBlock
        while index < writer.tree.nodes.count {
            writer.close(before: index)
            index = try writer.write(index)
        }
        writer.close(before: index)
        return writer.lines.html
    }

    var tree: MarkdownTree { document.tree }
    var spans: SpanWriter { SpanWriter(tree: tree, figures: figures) }

    /// Writes a block, or the beginning of one, and tells which node comes next.
    private mutating func write(_ index: Int) throws(MarkdownError) -> Int {
        if let table = document.tables[index] {
            lines.appendLine(try TableWriter(table: table, spans: spans).html())
            return table.end
        }
        guard let tag = Self.openingTag(of: tree.nodes[index].kind) else {
            try writeLeaf(index)
            return tree.nodes[index].end
        }
        lines.start()
        lines.append(tag)
        open.append(index)
        return index + 1
    }

    private mutating func close(before index: Int) {
        while let last = open.last, tree.nodes[last].end <= index {
            open.removeLast()
            switch tree.nodes[last].kind {
            case .blockQuote: lines.appendLine("</blockquote>\n")
            case .list(let style): lines.append(style.start == nil ? "</ul>\n" : "</ol>\n")
            default: lines.append("</li>\n")
            }
        }
    }

    private static func openingTag(of kind: MarkdownNode.Kind) -> String? {
        switch kind {
        case .blockQuote: "<blockquote>\n"
        case .list(let style):
            switch style.start {
            case nil: "<ul>\n"
            case 1: "<ol>\n"
            case let start?: "<ol start=\"\(start)\">\n"
            }
        case .item: "<li>"
        default: nil
        }
    }
}
