import CCMark

extension MarkdownTree {
    /// Reads CommonMark.
    init(parsing source: [UInt8]) {
        let document = CMarkDocument(parsing: source)
        self.init(nodes: document.nodes())
    }
}

/// A document in libcmark's memory, freed with this value; nothing of libcmark is met elsewhere.
private struct CMarkDocument: ~Copyable {
    private let root: OpaquePointer

    /// Parses text without NUL and with line feeds alone; libcmark's default is the safe mode, and
    /// neither smart punctuation nor raw HTML is ever asked for.
    init(parsing source: [UInt8]) {
        let parsed = source.withUnsafeBytes { bytes in
            cmark_parse_document(
                bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
        }
        guard let parsed else {
            preconditionFailure("libcmark stops the process where memory ends, so it has a root")
        }
        root = parsed
    }

    deinit { cmark_node_free(root) }

    /// All nodes, copied out, in the order of the text.
    borrowing func nodes() -> [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        var open: [Int] = []
        let events = cmark_iter_new(root)
        defer { cmark_iter_free(events) }
        while let (event, node) = Self.next(events) {
            if event == CMARK_EVENT_EXIT {
                nodes[open.removeLast()].end = nodes.count
                continue
            }
            let kind = Self.kind(of: node)
            let index = nodes.count
            nodes.append(
                MarkdownNode(
                    kind: kind, position: Self.position(of: node), parent: open.last ?? 0,
                    end: index + 1))
            if Self.isLeft(kind) { open.append(index) }
        }
        return nodes
    }

    private static func next(
        _ events: OpaquePointer?
    ) -> (event: cmark_event_type, node: OpaquePointer)? {
        let event = cmark_iter_next(events)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(events) else { return nil }
        return (event, node)
    }

    /// Whether the iterator tells the end of such a node; it leaves leaves unsaid, whereas an empty
    /// paragraph or heading is left like a full one.
    private static func isLeft(_ kind: MarkdownNode.Kind) -> Bool {
        switch kind {
        case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .rawHTML:
            false
        default: true
        }
    }

    /// The place of a node.
    ///
    /// A block's is exact, its column counted in bytes. Spans are less sure: breaks have none (0),
    /// an image has the line where it ends, and neither definitions in front of a paragraph nor a
    /// title of several lines are counted, so the line of a span may be too small.
    private static func position(of node: OpaquePointer) -> MarkdownNode.Position {
        MarkdownNode.Position(
            line: Int(cmark_node_get_start_line(node)),
            column: Int(cmark_node_get_start_column(node)),
            lastLine: Int(cmark_node_get_end_line(node)))
    }

    private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
        let type = cmark_node_get_type(node)
        guard type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue else { return block(node, type) }
        return switch type {
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code(text(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: .rawHTML(text(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link(target(of: node))
        case CMARK_NODE_IMAGE: .image(target(of: node))
        default: .text(text(cmark_node_get_literal(node)))
        }
    }

    private static func block(
        _ node: OpaquePointer, _ type: cmark_node_type
    ) -> MarkdownNode.Kind {
        switch type {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list(listStyle(of: node))
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: .paragraph
        }
    }

    private static func listStyle(of node: OpaquePointer) -> MarkdownNode.ListStyle {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return MarkdownNode.ListStyle(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0)
    }

    /// An indented block has no fence, and so no language; of a fence's words the first names it.
    private static func codeBlock(_ node: OpaquePointer) -> MarkdownNode.Kind {
        let words = text(cmark_node_get_fence_info(node)).utf8
            .prefix { ![0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
        return .codeBlock(
            language: String(decoding: words, as: UTF8.self),
            text: text(cmark_node_get_literal(node)))
    }

    private static func target(of node: OpaquePointer) -> MarkdownNode.LinkTarget {
        MarkdownNode.LinkTarget(
            url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    }

    private static func text(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
