/// One block or span of a document, at its place in a `MarkdownTree`.
struct MarkdownNode: Hashable {
    enum Kind: Hashable {
        case document
        case blockQuote
        case list(ListStyle)
        case item
        case codeBlock(language: String, text: String)
        case htmlBlock
        case paragraph
        case heading(level: Int)
        case thematicBreak
        case text(String)
        case softBreak
        case lineBreak
        case code(String)
        case rawHTML(String)
        case emphasis
        case strong
        case link(LinkTarget)
        case image(LinkTarget)
    }

    struct ListStyle: Hashable {
        /// The first number, or nil for bullets.
        let start: Int?
        /// Whether the paragraphs of its items stand without `<p>`.
        let isTight: Bool
    }

    struct LinkTarget: Hashable {
        let url: String
        let title: String
    }

    let kind: Kind
    let position: Position
    /// The index of the node around this one; the document is its own.
    let parent: Int
    /// The index behind the last descendant, which is the next sibling where there is one.
    var end: Int
}

extension MarkdownNode {
    /// Where a node stands in the parsed text; lines and columns count from 1, columns in bytes.
    struct Position: Hashable {
        let line: Int
        let column: Int
        let lastLine: Int
    }

    /// The level of a heading; nil for any other node.
    var level: Int? {
        guard case .heading(let level) = kind else { return nil }
        return level
    }
}
