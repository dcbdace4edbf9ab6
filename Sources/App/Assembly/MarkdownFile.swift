import CommonMark
package import Outside

/// A Markdown file on its own, rendered by the site's rules.
package struct MarkdownFile {
    private let text: String
    private let file: String
    private let baseURL: String?

    /// Takes the text of a file; charts are linked below `baseURL`, or from the root of the site.
    package init(_ text: String, file: String, baseURL: String?) {
        self.text = text
        self.file = file
        self.baseURL = baseURL
    }

    /// The file as an HTML fragment; a chart becomes an image at its permanent address.
    package func html() throws(InputError) -> String {
        let base = baseURL.map { $0 + "/" } ?? ""
        let renderer = MarkdownRenderer(schemes: ["chart"]) { figure in
            try ChartImage(figure, base: base).html
        }
        do {
            return try renderer.render(text).html
        } catch {
            throw InputError("\(error.cause)", at: Place(file: file, line: error.line))
        }
    }
}
