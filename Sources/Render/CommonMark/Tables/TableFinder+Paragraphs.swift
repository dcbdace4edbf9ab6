extension TableFinder {
    /// The lines of a paragraph, as indices of the source.
    struct Paragraph {
        let lines: Range<Int>
        /// The lines that may be header or delimiter: all but an underline.
        let words: Range<Int>
        let firstStart: Int
        let quotes: Int
        let container: TableContainer
    }

    /// The paragraph at a node, or the words of an underlined heading; nil for other blocks.
    func paragraph(_ node: MarkdownNode, quotes: Int) -> Paragraph? {
        let first = node.position.line - 1 - shift
        guard first >= 0, node.kind == .paragraph || node.level != nil,
            let ends = ends(of: node, quotes: quotes), ends.words - first > 1
        else { return nil }
        return Paragraph(
            lines: first..<ends.lines, words: first..<ends.words,
            firstStart: source.lines[first].startIndex + node.position.column - 1, quotes: quotes,
            container: TableContainer(of: node, in: tree, shift: shift))
    }

    /// The indices behind the last line, and behind the last that may be header or delimiter.
    ///
    /// libcmark gives an underlined heading one line too many where another line follows it.
    private func ends(of node: MarkdownNode, quotes: Int) -> (lines: Int, words: Int)? {
        let end = min(node.position.lastLine - shift, source.lines.count)
        guard node.level != nil else { return (end, end) }
        let underline = [end - 2, end - 1].first {
            $0 > node.position.line - 1 - shift && isUnderline($0, quotes: quotes)
        }
        return underline.map { ($0 + 1, $0) }
    }

    private func isUnderline(_ line: Int, quotes: Int) -> Bool {
        guard let start = source.contentStart(ofLine: line, behindQuotes: quotes) else {
            return false
        }
        let marks = Set(source.lines[line][start...]).subtracting(" \t".utf8)
        return marks == [UInt8(ascii: "=")] || marks == [UInt8(ascii: "-")]
    }
}
