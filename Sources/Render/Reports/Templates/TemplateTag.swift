/// One `{{…}}` of a template.
struct TemplateTag: Hashable {
    /// What the first character says the tag is.
    enum Kind: Hashable {
        /// `{{name}}`: the value, escaped.
        case value
        /// `{{{name}}}` or `{{&name}}`: the value as it is.
        case rawValue
        /// `{{#name}}`.
        case section
        /// `{{^name}}`.
        case invertedSection
        /// `{{/name}}`.
        case sectionEnd
        /// `{{> name}}`.
        case partial
        /// `{{! … }}`.
        case comment
        /// `{{` without `}}`.
        case unclosed
        /// `{{` at the end of a line, which the library takes for text.
        case split
        /// Anything else that Mustache knows, and these templates do not.
        case other
    }

    let kind: Kind
    let name: String
    /// Where the tag begins, counted in the template.
    let position: TextPosition

    /// All tags of a template in order.
    static func tags(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var position = TextPosition()
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            position.advance(over: rest[..<start.lowerBound])
            let body = rest[start.upperBound...]
            let end = end(ofTag: body)
            tags.append(TemplateTag(body[..<end.name], isClosed: end.isClosed, at: position))
            position.advance(over: rest[start.lowerBound..<end.tag])
            rest = rest[end.tag...]
        }
        return tags
    }

    private init(_ body: Substring, isClosed: Bool, at position: TextPosition) {
        self.position = position
        kind = isClosed ? Self.kind(of: body.first) : .unclosed
        let name = [.value, .split, .unclosed].contains(kind) ? body : body.dropFirst()
        self.name = name.trimmingWhitespace()
    }

    /// Where a tag's name and the tag itself end; one in which another begins is not closed.
    private static func end(
        ofTag body: Substring
    ) -> (name: String.Index, tag: String.Index, isClosed: Bool) {
        guard let end = body.firstRange(of: "}}") else {
            return (body.endIndex, body.endIndex, false)
        }
        if body.first != "!", let other = body[..<end.lowerBound].firstRange(of: "{{") {
            return (other.lowerBound, other.lowerBound, false)
        }
        let isWhole = body.first != "{" || body[end.upperBound...].first == "}"
        return (end.lowerBound, end.upperBound, isWhole)
    }

    private static func kind(of character: Character?) -> Kind {
        switch character {
        case "#": .section
        case "^": .invertedSection
        case "/": .sectionEnd
        case ">": .partial
        case "!": .comment
        case "{", "&": .rawValue
        case "=", "%", "<", "$", nil: .other
        case .some(let first) where first.isNewline: .split
        default: .value
        }
    }
}

extension Substring {
    /// The text without spaces and line ends at either end.
    fileprivate func trimmingWhitespace() -> String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
