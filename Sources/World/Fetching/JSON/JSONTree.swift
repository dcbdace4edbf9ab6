/// JSON as it was written: members in their order, numbers by their digits.
///
/// So that what is written again after a change differs in nothing but that change.
indirect enum JSONTree: Hashable, Sendable {
    /// One member of an object.
    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONTree
    }

    /// A number, `true`, `false` or `null`, as it was written.
    case word(String)
    case text(String)
    case array([JSONTree])
    case object([Member])

    /// The first member of a name.
    subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text, if it is one.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The elements; none if it is no array.
    var elements: [JSONTree] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// Whether nothing lies inside it.
    var isScalar: Bool {
        switch self {
        case .word, .text: true
        case .array, .object: false
        }
    }
}
