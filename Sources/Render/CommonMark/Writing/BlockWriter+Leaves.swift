extension BlockWriter {
    /// Writes a block that holds no other.
    mutating func writeLeaf(_ index: Int) throws(MarkdownError) {
        switch tree.nodes[index].kind {
        case .codeBlock(let language, let text): write(code: text, language: language)
        case .htmlBlock: lines.appendLine("<!-- raw HTML omitted -->")
        case .thematicBreak: lines.appendLine("<hr />")
        case .heading(let level): try writeHeading(index, level: level)
        default: try writeParagraph(index)
        }
    }

    private mutating func write(code: String, language: String) {
        let name = language.isEmpty ? "" : " class=\"language-\(HTMLText.escaped(language))\""
        lines.appendLine("<pre><code\(name)>\(HTMLText.escaped(code))</code></pre>")
    }

    private mutating func writeHeading(_ index: Int, level: Int) throws(MarkdownError) {
        var words = ""
        for piece in try spans.pieces(of: index) {
            switch piece {
            case .words(let text): words += text
            case .figure(let figure):
                throw MarkdownError(
                    line: figure.line, cause: .misplacedFigure(figure, inside: .heading))
            }
        }
        let id = outline.byNode[index].map { " id=\"\($0.id)\"" } ?? ""
        lines.appendLine("<h\(level)\(id)>\(words)</h\(level)>")
    }

    /// Writes a paragraph; a figure within it stands between two.
    private mutating func writeParagraph(_ index: Int) throws(MarkdownError) {
        guard !TableOfContents.isAsked(by: index, of: tree) else {
            lines.start()
            lines.append(outline.tableOfContents)
            return
        }
        let pieces = try spans.pieces(of: index)
        for piece in pieces {
            switch piece {
            case .figure(let figure): lines.appendLine(try figures.html(of: figure))
            case .words(let words) where pieces.count == 1: write(words, ofParagraph: index)
            case .words(let words):
                let rest = FigureMargin.removed(from: words)
                if !rest.isEmpty { write(rest, ofParagraph: index) }
            }
        }
    }

    private mutating func write(_ words: String, ofParagraph index: Int) {
        if isInTightList(index) {
            lines.append(words)
        } else {
            lines.appendLine("<p>" + words + "</p>")
        }
    }

    private func isInTightList(_ index: Int) -> Bool {
        let item = tree.nodes[index].parent
        guard case .list(let style) = tree.nodes[tree.nodes[item].parent].kind else { return false }
        return style.isTight
    }
}
