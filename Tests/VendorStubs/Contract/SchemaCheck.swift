/// Compares a body with the schema that a discovery document has for it.
struct SchemaCheck {
    let schemas: [String: JSON]

    /// What is wrong with a value at a place.
    func faults(of value: JSON, as schema: JSON, at place: String) -> [String] {
        if let name = schema["$ref"]?.text {
            guard let named = schemas[name] else { return ["there is no schema '\(name)'"] }
            return faults(of: value, as: named, at: place)
        }
        switch (schema["type"]?.text, value) {
        case ("object", .object(let values)): return faults(of: values, as: schema, at: place)
        case ("array", .list(let values)):
            let element = schema["items"] ?? [:]
            return values.enumerated().flatMap {
                faults(of: $0.element, as: element, at: "\(place)[\($0.offset)]")
            }
        case ("string", .text(let text)): return faults(of: text, as: schema, at: place)
        case ("integer", .whole), ("number", .whole), ("number", .decimal), ("boolean", .flag),
            ("any", _):
            return []
        default:
            return ["\(place) is no \(schema["type"]?.text ?? "value")"]
        }
    }

    private func faults(of values: [String: JSON], as schema: JSON, at place: String) -> [String] {
        let known = schema["properties"]?.pairs ?? [:]
        return values.keys.sorted().flatMap { key -> [String] in
            let there = "\(place)/\(key)"
            guard let value = values[key] else { return [] }
            guard let property = known[key] ?? schema["additionalProperties"] else {
                return ["there is no field \(there)"]
            }
            return faults(of: value, as: property, at: there)
        }
    }

    /// Whole numbers of 64 bits are texts.
    private func faults(of text: String, as schema: JSON, at place: String) -> [String] {
        let choices = schema["enum"]?.elements.compactMap(\.text) ?? []
        guard choices.isEmpty || choices.contains(text) else {
            return ["\(place) can't be \(text)"]
        }
        let isLong = ["int64", "uint64"].contains(schema["format"]?.text)
        return isLong && Int64(text) == nil ? ["\(place) is no whole number"] : []
    }
}
