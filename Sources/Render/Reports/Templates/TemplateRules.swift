import Measures

/// What the tags of a template may say.
struct TemplateRules {
    let language: TemplateFile.Language
    /// The names of all values.
    let names: [String]
    /// The names that `{{> name}}` may use.
    var partials: [String] = []
    /// What the names of a report mean outside all sections; nil where names have one meaning.
    var scope: ReportScope?

    /// What is wrong with a tag inside these scopes, and what to do; nil if all is well.
    func fault(of tag: TemplateTag, within scopes: [ReportScope]) -> String? {
        switch tag.kind {
        case .comment, .sectionEnd: nil
        case .unclosed where tag.name.first == "{":
            "a tag is opened with '{{{' and never closed with '}}}'."
        case .unclosed: "a tag is opened with '{{' and never closed with '}}'."
        case .split: "write the name right behind '{{', on the same line: '{{\(tag.name)}}'."
        case .other:
            "templates can't use this kind of tag; only {{name}}, {{#name}}, {{^name}}, {{/name}}"
                + (language == .html ? ", {{{name}}}, {{> partial}}" : "") + " and {{! comment}}."
        case .rawValue where language == .markdown:
            "a report can't use '{{{\(tag.name)}}}': values are always escaped. Write"
                + " '{{\(tag.name)}}'."
        case .partial: partialFault(tag.name)
        case .value, .rawValue, .section, .invertedSection: nameFault(tag.name, within: scopes)
        }
    }

    private func partialFault(_ name: String) -> String? {
        guard language == .html else {
            return "a report can't include another template. Write its text here, or show a figure"
                + " such as '![](chart:…)'."
        }
        guard !partials.contains(name) else { return nil }
        return "there is no partial '\(name)'.\(NearestName.advice(for: name, among: partials))"
    }

    private func nameFault(_ name: String, within scopes: [ReportScope]) -> String? {
        guard names.contains(name) else {
            return "unknown name '\(name.prefix(60))'."
                + NearestName.advice(for: name, among: names)
        }
        guard !scopes.isEmpty, let known = ReportName(rawValue: name),
            !scopes.contains(where: { $0.names.contains(known) })
        else { return nil }
        return "'\(name)' has no meaning here. \(ReportScope.advice(for: known))"
    }
}
