/// The nested list of links that `[[_TOC_]]` stands for.
enum TableOfContents {
    /// A list of the headings from the second to the fourth level; empty where there are none.
    ///
    /// A heading belongs to the nearest one before it of a lower level, so a level that is left out
    /// leaves no hole.
    static func html(of headings: [Heading]) -> String {
        var html = ""
        var open: [Int] = []
        for heading in headings where (2...4).contains(heading.level) {
            html += step(to: heading.level, from: &open)
            html += "<li><a href=\"\(HTMLText.escapedURL("#" + heading.id))\">"
            html += HTMLText.escaped(heading.text) + "</a>"
        }
        return html + String(repeating: "</li>\n</ul>\n", count: open.count)
    }

    /// What closes and opens lists between one heading and the next.
    private static func step(to level: Int, from open: inout [Int]) -> String {
        guard let innermost = open.last else {
            open = [level]
            return "<ul class=\"section-nav\">\n"
        }
        guard level <= innermost else {
            open.append(level)
            return "\n<ul>\n"
        }
        var html = "</li>\n"
        while let outer = open.dropLast().last, outer >= level {
            open.removeLast()
            html += "</ul>\n</li>\n"
        }
        open[open.count - 1] = level
        return html
    }

    /// Whether a paragraph is nothing but `[[_TOC_]]` or `[TOC]`, in any letters.
    static func isAsked(by paragraph: Int, of tree: MarkdownTree) -> Bool {
        var written = ""
        for index in tree.inside(paragraph) {
            switch tree.nodes[index].kind {
            case .text(let literal): written += literal
            case .emphasis: written += "_"
            default: return false
            }
            guard written.utf8.count <= 8 else { return false }
        }
        return ["[[_toc]]", "[toc]"].contains(written.lowercased())
    }
}
