/// A parsed document as a flat list: a node stands before its children, and they in their order.
///
/// Walking is counting, so no depth of nesting can exhaust the stack.
struct MarkdownTree {
    let nodes: [MarkdownNode]

    /// The indices of what a node holds, at all depths.
    func inside(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

    /// The indices of the direct children of a node.
    func children(of index: Int) -> [Int] {
        Array(
            sequence(first: index + 1) { nodes[$0].end }
                .prefix { $0 < nodes[index].end })
    }

    /// The words within a range of spans, without markup; a line's end is written as `lineEnd`.
    func plainText(of range: Range<Int>, lineEnd: String = " ") -> String {
        var text = ""
        for index in range {
            switch nodes[index].kind {
            case .text(let literal), .code(let literal): text += literal
            case .softBreak, .lineBreak: text += lineEnd
            default: break
            }
        }
        return text
    }
}
