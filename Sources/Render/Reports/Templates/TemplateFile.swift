import Mustache
import Outside

/// A Mustache template with what is needed to say where something in it is wrong.
struct TemplateFile {
    /// What a template produces, and so how its values are escaped.
    enum Language {
        case markdown
        case html
    }

    let file: String
    /// The line of the file on which the text begins.
    let firstLine: Int
    let text: String
    let tags: [TemplateTag]
    let template: MustacheTemplate

    /// Parses a template and checks every tag.
    init(
        _ text: String, file: String, firstLine: Int = 1, rules: TemplateRules
    ) throws(InputErrors) {
        self.file = file
        self.firstLine = firstLine
        self.text = text
        tags = TemplateTag.tags(in: text)
        let check = TagCheck(tags, rules) { tag in
            Self.place(tag.position, in: file, firstLine: firstLine)
        }
        guard check.errors.isEmpty else { throw InputErrors(check.errors) }
        do {
            template = try MustacheTemplate(string: Escaping.pragma(for: rules.language) + text)
        } catch {
            throw InputErrors([Self.parseError(error, file: file, firstLine: firstLine)])
        }
    }

    /// The text with the values put in.
    func rendered(_ values: some MustacheParent) -> String { template.render(values) }

    /// The tags that include another template.
    var partials: [TemplateTag] { tags.filter { $0.kind == .partial } }

    /// The place of a tag in the file.
    func place(of tag: TemplateTag) -> Place {
        Self.place(tag.position, in: file, firstLine: firstLine)
    }

    /// The place where a name is first used, or the file.
    func place(ofName name: String) -> Place {
        let uses: [TemplateTag.Kind] = [.value, .rawValue, .section, .invertedSection]
        let tag = tags.first { $0.name == name && uses.contains($0.kind) }
        return tag.map(place(of:)) ?? Place(file: file)
    }

    private static func place(_ position: TextPosition, in file: String, firstLine: Int) -> Place {
        Place(file: file, line: position.line + firstLine - 1, column: position.column)
    }

    /// What the library refuses although every tag seems right, such as `{{{name}}` in a layout.
    private static func parseError(_ error: any Error, file: String, firstLine: Int) -> InputError {
        guard let error = error as? MustacheTemplate.ParserError else {
            return InputError("this is no Mustache template: \(error).", at: Place(file: file))
        }
        let line = error.context.lineNumber - Escaping.pragmaLines + firstLine - 1
        return InputError(
            "a tag here is not written as Mustache wants it: \(error.error).",
            at: Place(file: file, line: line, column: error.context.columnNumber))
    }
}
