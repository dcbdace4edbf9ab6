import CommonMark
import Mustache

/// How values are made safe for the language of a template.
enum Escaping {
    /// The line that a template begins with, so that its values are escaped for its language.
    static func pragma(for language: TemplateFile.Language) -> String {
        let name =
            switch language {
            case .html: names.html
            case .markdown: names.markdown
            }
        return "{{% CONTENT_TYPE: \(name)}}\n"
    }

    /// How many lines that is.
    static let pragmaLines = 1

    /// The library keeps content types by name in one table; this fills ours in, once.
    private static let names: (html: String, markdown: String) = {
        MustacheContentTypes.register(HTMLContent(), named: "PAGE")
        MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
        return (html: "PAGE", markdown: "MARKDOWN")
    }()
}

/// Escapes values for Markdown, so that a title `*<script>*` stays text.
private struct MarkdownContent: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkdownEscape.escape(text) }
}

/// Escapes values for HTML, where the library's own way misses a quote with a combining mark.
private struct HTMLContent: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escape(text) }
}
