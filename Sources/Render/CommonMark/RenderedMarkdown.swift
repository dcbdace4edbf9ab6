/// A Markdown text as HTML, ready to be put into a page.
package struct RenderedMarkdown: Hashable, Sendable {
    /// A well-formed fragment without scripts, styles or raw HTML of the author's.
    package let html: String
    /// All headings, in order.
    package let headings: [Heading]

    package init(html: String, headings: [Heading]) {
        self.html = html
        self.headings = headings
    }
}
