/// Tells images from figures, and has figures drawn.
struct FigureReader {
    /// What an image of the text is shown as.
    enum Image {
        case figure(FigureReference)
        /// An image element with this URL; an empty one was dropped as dangerous.
        case picture(url: String)
    }

    let document: MarkdownDocument
    let schemes: Set<String>
    let firstLine: Int
    let shows: MarkdownRenderer.Shows
    let resolve: MarkdownRenderer.Resolve

    /// Reads the image at a node.
    func image(
        at node: Int, _ target: MarkdownNode.LinkTarget
    ) throws(MarkdownError) -> Image {
        guard let scheme = URLScheme(of: target.url), !scheme.isShown else {
            guard shows(target.url) else {
                throw MarkdownError(
                    line: line(of: node, url: target.url),
                    cause: .unshownPicture(url: target.url))
            }
            return .picture(url: target.url)
        }
        if schemes.contains(scheme.name) {
            return .figure(reference(at: node, scheme: scheme, target: target))
        }
        guard scheme.isDangerous else {
            throw MarkdownError(
                line: line(of: node, url: target.url),
                cause: .unknownScheme(scheme.name, known: schemes.sorted()))
        }
        return .picture(url: "")
    }

    /// The HTML of a figure.
    func html(of figure: FigureReference) throws(MarkdownError) -> String {
        do {
            return try resolve(figure)
        } catch {
            throw MarkdownError(line: figure.line, cause: .figure(figure, reason: error))
        }
    }

    private func reference(
        at node: Int, scheme: URLScheme, target: MarkdownNode.LinkTarget
    ) -> FigureReference {
        FigureReference(
            scheme: scheme.name, target: scheme.rest,
            altText: document.tree.plainText(of: document.tree.inside(node)),
            title: target.title, line: line(of: node, url: target.url))
    }

    /// The line of an image: from where the parser saw it, the first that has its URL in it.
    ///
    /// The parser's own line may be too small, never too large; where no line has the URL, because
    /// it stands in a definition elsewhere or is written with entities, its word is taken.
    private func line(of node: Int, url: String) -> Int {
        let nodes = document.tree.nodes
        let block = sequence(first: node) { nodes[$0].parent }
            .first { nodes[$0].kind == .paragraph || nodes[$0].level != nil }
        let first = document.sourceLine(ofParsed: nodes[node].position.line)
        let last = document.sourceLine(ofParsed: nodes[block ?? node].position.lastLine)
        let lines = (first...max(first, last)).prefix { $0 <= document.source.lines.count }
        let found = lines.first {
            String(decoding: document.source.lines[$0 - 1], as: UTF8.self).contains(url)
        }
        return (found ?? first) + firstLine - 1
    }
}
