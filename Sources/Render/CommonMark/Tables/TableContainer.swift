/// The block around a table, known again when the text is parsed anew.
///
/// A lazy line goes on with a paragraph from outside the quote or list around it. Rewritten as a
/// heading it comes back outside, and so is told from a row.
struct TableContainer: Hashable {
    let kind: MarkdownNode.Kind
    private let line: Int
    private let column: Int

    /// The block around a node; `shift` is the number of lines in front of the source.
    init(of node: MarkdownNode, in tree: MarkdownTree, shift: Int) {
        let parent = tree.nodes[node.parent]
        kind = parent.kind
        line = parent.kind == .document ? 0 : parent.position.line - shift
        column = parent.position.column
    }
}
