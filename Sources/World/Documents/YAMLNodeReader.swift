import Outside
import Yams

/// Turns the parser's nodes into values, and refuses what the values could not tell truly.
struct YAMLNodeReader {
    private let lines: LineOffset
    /// How many values may still come; aliases can stand for more than any file has.
    private var allowance = 100_000

    init(lines: LineOffset) {
        self.lines = lines
    }

    mutating func value(_ node: Node, fallback: Place) throws(InputError) -> YAMLValue {
        let place = lines.place(node.mark) ?? fallback
        try count(at: place)
        try checkTag(node.tag, at: place)
        return YAMLValue(try content(node, at: place), at: place)
    }

    private mutating func content(
        _ node: Node, at place: Place
    ) throws(InputError) -> YAMLValue.Content {
        switch node {
        case .scalar(let scalar): return node.null == nil ? .text(scalar.string) : .nothing
        case .sequence(let sequence):
            var elements: [YAMLValue] = []
            for element in sequence { elements.append(try value(element, fallback: place)) }
            return .sequence(elements)
        case .mapping(let mapping):
            var pairs: [(key: YAMLValue, value: YAMLValue)] = []
            for pair in mapping {
                let key = try value(pair.key, fallback: place)
                pairs.append((key: key, value: try value(pair.value, fallback: place)))
            }
            return .mapping(pairs)
        case .alias:
            // The parser puts the value in the alias's place, so there are none.
            return .nothing
        }
    }

    private mutating func count(at place: Place) throws(InputError) {
        allowance -= 1
        guard allowance >= 0 else {
            throw InputError("there are too many values. Write fewer aliases.", at: place)
        }
    }

    /// A tag such as `!!binary` asks for a reading that nothing here gives.
    private func checkTag(_ tag: Tag, at place: Place) throws(InputError) {
        guard !Self.plainTags.contains(tag.description) else { return }
        let written = tag.description.replacing(Self.namespace, with: "!!")
        throw InputError("the tag '\(written.prefix(40))' is not known. Leave it out.", at: place)
    }

    private static let namespace = "tag:yaml.org,2002:"
    private static let plainTags: Set<String> = Set(
        ["str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map"]
            .map { namespace + $0 } + ["", "!"])
}
