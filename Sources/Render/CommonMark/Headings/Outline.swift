/// The headings of a document, known before a word is written, since links to them may come first.
struct Outline {
    let headings: [Heading]
    /// The headings by the index of their node.
    let byNode: [Int: Heading]
    /// The list of links to them, written once, however often it's asked for.
    let tableOfContents: String

    init(of document: MarkdownDocument) {
        let found = Self.headings(of: document)
        headings = found.map(\.heading)
        byNode = Dictionary(uniqueKeysWithValues: found.map { ($0.node, $0.heading) })
        tableOfContents = TableOfContents.html(of: headings)
    }

    private static func headings(
        of document: MarkdownDocument
    ) -> [(node: Int, heading: Heading)] {
        var found: [(node: Int, heading: Heading)] = []
        var ids = HeadingIDs()
        let tree = document.tree
        var index = document.firstBlock
        while index < tree.nodes.count {
            if let table = document.tables[index] {
                index = table.end
                continue
            }
            if let level = tree.nodes[index].level {
                let id = ids.next(for: words(of: index, in: tree, lineEnd: "\n"))
                let text = words(of: index, in: tree, lineEnd: " ")
                found.append((index, Heading(level: level, id: id, text: text)))
            }
            index += 1
        }
        return found
    }

    /// The words of a heading; a picture says nothing here, whatever its alternative text.
    private static func words(
        of heading: Int, in tree: MarkdownTree, lineEnd: String
    ) -> String {
        var words = ""
        var index = heading + 1
        while index < tree.nodes[heading].end {
            if case .image = tree.nodes[index].kind {
                index = tree.nodes[index].end
            } else {
                words += tree.plainText(of: index..<index + 1, lineEnd: lineEnd)
                index += 1
            }
        }
        return words
    }
}
