package import Outside

/// One value of a YAML file, which knows its place.
package struct YAMLValue: Sendable {
    /// What was found.
    enum Content: Sendable {
        case text(String)
        case sequence([YAMLValue])
        case mapping([(key: YAMLValue, value: YAMLValue)])
        case nothing
    }

    /// Where the value stands in its file.
    package let place: Place
    let content: Content
    /// What stood in the file where variables were replaced since; they may hold secrets.
    private let written: String?

    init(_ content: Content, at place: Place, written: String? = nil) {
        self.content = content
        self.place = place
        self.written = written
    }

    /// The text of a scalar, as it was written.
    package func text() throws(InputError) -> String {
        guard case .text(let text) = content else { throw mismatch("a text") }
        return text
    }

    /// A whole number.
    package func integer() throws(InputError) -> Int {
        guard case .text(let text) = content, let number = Int(text) else {
            throw mismatch("a whole number")
        }
        return number
    }

    /// `true` or `false`.
    package func flag() throws(InputError) -> Bool {
        guard case .text(let text) = content, let flag = Bool(text) else {
            throw mismatch("true or false")
        }
        return flag
    }

    /// The elements of a list.
    package func list() throws(InputError) -> [YAMLValue] {
        guard case .sequence(let elements) = content else { throw mismatch("a list") }
        return elements
    }

    /// The keys and values of a mapping; each key stands once.
    package func mapping() throws(InputError) -> YAMLMapping {
        guard case .mapping(let pairs) = content else { throw mismatch("keys with values") }
        return try YAMLMapping(pairs, at: place)
    }

    /// Whether a key or a file was left without a value.
    var isNothing: Bool {
        if case .nothing = content { true } else { false }
    }

    /// An error that says what should stand here.
    package func mismatch(_ expected: String) -> InputError {
        InputError("expected \(expected), found \(found).", at: place)
    }

    private var found: String {
        if let written { return "the value of '\(written.prefix(40))'" }
        return switch content {
        case .text(let text): "'\(text.prefix(40))'"
        case .sequence: "a list"
        case .mapping: "keys with values"
        case .nothing: "nothing"
        }
    }
}
