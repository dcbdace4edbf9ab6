@testable import CommonMark

/// The HTML of a text; a figure comes out as its URL in a `figure` element.
func html(_ markdown: String) throws -> String {
    try rendered(markdown).html
}

func rendered(_ markdown: String, firstLine: Int = 1) throws -> RenderedMarkdown {
    let renderer = MarkdownRenderer(schemes: ["chart", "table"]) { "<figure>\($0.url)</figure>" }
    return try renderer.render(markdown, firstLine: firstLine)
}

/// What keeps a text from being rendered; nil if nothing does.
func failure(_ markdown: String, firstLine: Int = 1) -> MarkdownError? {
    do {
        _ = try rendered(markdown, firstLine: firstLine)
        return nil
    } catch {
        return error as? MarkdownError
    }
}
