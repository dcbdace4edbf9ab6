/// Writes the spans of a paragraph, heading or cell.
struct SpanWriter {
    /// Spans are words, with figures between them.
    enum Piece {
        case words(String)
        case figure(FigureReference)
    }

    let tree: MarkdownTree
    let figures: FigureReader

    /// The spans inside a block, in order; neighbouring words are one piece.
    func pieces(of block: Int) throws(MarkdownError) -> [Piece] {
        var line = Line()
        var index = block + 1
        while index < tree.nodes[block].end {
            line.close(before: index)
            let node = tree.nodes[index]
            if case .image(let target) = node.kind {
                try write(target, at: index, to: &line)
                index = node.end
                continue
            }
            line.words += start(of: node)
            if let (closing, place) = Self.surroundings(node.kind) {
                line.open.append((end: node.end, closing: closing, place: place))
            }
            index += 1
        }
        line.close(before: index)
        return line.pieces + [.words(line.words)]
    }

    /// What is written so far: pieces, words that may go on, and what isn't closed yet.
    private struct Line {
        var pieces: [Piece] = []
        var words = ""
        var open: [(end: Int, closing: String, place: MarkdownError.Surroundings)] = []

        mutating func close(before index: Int) {
            while let last = open.last, last.end <= index { words += open.removeLast().closing }
        }
    }

    private func write(
        _ target: MarkdownNode.LinkTarget, at node: Int, to line: inout Line
    ) throws(MarkdownError) {
        switch try figures.image(at: node, target) {
        case .picture(let url): line.words += image(at: node, url: url, title: target.title)
        case .figure(let figure):
            if let place = line.open.last?.place {
                throw MarkdownError(
                    line: figure.line, cause: .misplacedFigure(figure, inside: place))
            }
            line.pieces += [.words(line.words), .figure(figure)]
            line.words = ""
        }
    }

    private func start(of node: MarkdownNode) -> String {
        switch node.kind {
        case .text(let literal): HTMLText.escaped(literal)
        case .code(let literal): "<code>" + HTMLText.escaped(literal) + "</code>"
        case .softBreak: "\n"
        case .lineBreak: "<br />\n"
        case .rawHTML: "<!-- raw HTML omitted -->"
        case .emphasis: "<em>"
        case .strong: "<strong>"
        case .link(let target): link(to: target)
        default: ""
        }
    }

    /// A link to somewhere else than the web, a mailbox or this site leads nowhere.
    private func link(to target: MarkdownNode.LinkTarget) -> String {
        let isFollowed = URLScheme(of: target.url)?.isFollowed ?? true
        let url = isFollowed ? " href=\"" + HTMLText.escapedURL(target.url) + "\"" : ""
        return "<a" + url + Self.title(target.title) + ">"
    }

    private func image(at node: Int, url: String, title: String) -> String {
        "<img src=\"" + HTMLText.escapedURL(url) + "\" alt=\""
            + HTMLText.escaped(altText(of: node)) + "\"" + Self.title(title) + " />"
    }

    /// Raw HTML in an alternative text is shown as it is written, being no more than text there.
    private func altText(of node: Int) -> String {
        tree.inside(node).map { index in
            guard case .rawHTML(let literal) = tree.nodes[index].kind else {
                return tree.plainText(of: index..<index + 1)
            }
            return literal
        }.joined()
    }

    private static func title(_ title: String) -> String {
        title.isEmpty ? "" : " title=\"" + HTMLText.escaped(title) + "\""
    }

    private static func surroundings(
        _ kind: MarkdownNode.Kind
    ) -> (closing: String, place: MarkdownError.Surroundings)? {
        switch kind {
        case .emphasis: ("</em>", .emphasis)
        case .strong: ("</strong>", .emphasis)
        case .link: ("</a>", .link)
        default: nil
        }
    }
}
