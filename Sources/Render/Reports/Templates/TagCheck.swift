import Outside

/// Reads the tags of a template in order and notes what is wrong with them.
struct TagCheck {
    private let rules: TemplateRules
    private let place: (TemplateTag) -> Place
    /// The sections that are open, the innermost last, each with the scope that it brings.
    private var open: [(tag: TemplateTag, scope: ReportScope?)] = []
    private(set) var errors: [InputError] = []

    init(_ tags: [TemplateTag], _ rules: TemplateRules, place: @escaping (TemplateTag) -> Place) {
        self.rules = rules
        self.place = place
        for tag in tags { read(tag) }
        for section in open {
            let name = section.tag.name
            note(
                "the section '\(name)' is opened here and never closed with {{/\(name)}}.",
                section.tag)
        }
    }

    private mutating func read(_ tag: TemplateTag) {
        if let fault = rules.fault(of: tag, within: scopes) { note(fault, tag) }
        switch tag.kind {
        case .section: open.append((tag: tag, scope: scope(inside: tag.name)))
        case .invertedSection: open.append((tag: tag, scope: nil))
        case .sectionEnd: close(tag)
        default: break
        }
    }

    /// The scopes around the tag that is read, the innermost last.
    private var scopes: [ReportScope] {
        (rules.scope.map { [$0] } ?? []) + open.compactMap(\.scope)
    }

    private func scope(inside name: String) -> ReportScope? {
        guard let name = ReportName(rawValue: name) else { return nil }
        return scopes.last { $0.names.contains(name) }?.inside(name)
    }

    private mutating func close(_ tag: TemplateTag) {
        guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
            note("{{/\(tag.name)}} closes a section that is not open.", tag)
            return
        }
        if let inner = open.last?.tag, inner.name != tag.name {
            let line = place(inner).line.map { " of line \($0)" } ?? ""
            note(
                "{{/\(tag.name)}} stands before {{/\(inner.name)}}: close the section"
                    + " '\(inner.name)'\(line) first.", tag)
        }
        open.removeSubrange(index...)
    }

    private mutating func note(_ problem: String, _ tag: TemplateTag) {
        errors.append(InputError(problem, at: place(tag)))
    }
}
