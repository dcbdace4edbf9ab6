/// The part of a reply that `fields` asks Google for, such as `nextPageToken,items(id,a/b)`.
struct FieldMask: Sendable {
    /// The fields that are wanted, each with what is wanted of it; none wants all.
    private var fields: [String: FieldMask] = [:]

    init(_ text: String) {
        var rest = text[...]
        self.init(reading: &rest)
    }

    /// What is left of a value.
    func applied(to value: JSON) -> JSON {
        guard !fields.isEmpty else { return value }
        switch value {
        case .list(let values): return .list(values.map(applied(to:)))
        case .object(let values):
            return .some(
                fields.reduce(into: [:]) { kept, field in
                    kept[field.key] = values[field.key].map(field.value.applied(to:))
                })
        default: return value
        }
    }

    private init(reading rest: inout Substring) {
        while !rest.isEmpty, rest.first != ")" {
            let name = String(rest.prefix { !",/()".contains($0) })
            rest = rest.dropFirst(name.count)
            fields[name] = Self.inner(&rest)
            if rest.first == "," { rest.removeFirst() }
        }
    }

    private static func inner(_ rest: inout Substring) -> FieldMask {
        if rest.first == "(" {
            rest.removeFirst()
            let mask = FieldMask(reading: &rest)
            if rest.first == ")" { rest.removeFirst() }
            return mask
        }
        guard rest.first == "/" else { return FieldMask("") }
        rest.removeFirst()
        let name = String(rest.prefix { !",/()".contains($0) })
        rest = rest.dropFirst(name.count)
        var mask = FieldMask("")
        mask.fields[name] = inner(&rest)
        return mask
    }
}
