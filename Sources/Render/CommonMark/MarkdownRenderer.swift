/// Turns CommonMark with pipe tables, heading ids, `[[_TOC_]]` and figures into HTML.
///
/// Plain CommonMark comes out as libcmark's safe mode prints it.
package struct MarkdownRenderer: Sendable {
    /// Draws the figure that an image stands for, as HTML that may stand beside paragraphs.
    package typealias Resolve = @Sendable (FigureReference) throws -> String

    /// Whether the page can show the picture at a URL.
    package typealias Shows = @Sendable (_ url: String) -> Bool

    private let schemes: Set<String>
    private let shows: Shows
    private let resolve: Resolve

    /// Makes a renderer for images with these schemes (`chart`, in small letters, without colon).
    ///
    /// All other images are pictures; one that the page does not show is an error.
    package init(
        schemes: Set<String>, shows: @escaping Shows = { _ in true }, resolve: @escaping Resolve
    ) {
        self.schemes = schemes
        self.shows = shows
        self.resolve = resolve
    }

    /// Renders a text; `firstLine` is the number of its first line in the file it was taken from.
    package func render(
        _ markdown: String, firstLine: Int = 1
    ) throws(MarkdownError) -> RenderedMarkdown {
        let document = try read(markdown, firstLine: firstLine)
        let outline = Outline(of: document)
        let figures = FigureReader(
            document: document, schemes: schemes, firstLine: firstLine, shows: shows,
            resolve: resolve)
        let html = try BlockWriter.html(of: document, outline: outline, figures: figures)
        return RenderedMarkdown(html: html, headings: outline.headings)
    }

    private func read(
        _ markdown: String, firstLine: Int
    ) throws(MarkdownError) -> MarkdownDocument {
        do {
            return try MarkdownDocument(SourceLines(markdown))
        } catch {
            throw MarkdownError(line: error.line + firstLine - 1, cause: error.cause)
        }
    }
}
