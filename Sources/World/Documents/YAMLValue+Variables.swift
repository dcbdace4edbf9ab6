package import Outside

extension YAMLValue {
    /// The value with every `${NAME}` in its texts replaced; keys stay as they are.
    package func expanded(
        _ value: (String, Place) throws(InputError) -> String
    ) throws(InputError) -> YAMLValue {
        switch content {
        case .nothing: return self
        case .text(let text):
            let expanded = try VariableText(text, at: place).expanded(value)
            return YAMLValue(.text(expanded), at: place, written: expanded == text ? nil : text)
        case .sequence(let elements):
            var expanded: [YAMLValue] = []
            for element in elements { expanded.append(try element.expanded(value)) }
            return YAMLValue(.sequence(expanded), at: place)
        case .mapping(let pairs):
            var expanded: [(key: YAMLValue, value: YAMLValue)] = []
            for pair in pairs {
                expanded.append((key: pair.key, value: try pair.value.expanded(value)))
            }
            return YAMLValue(.mapping(expanded), at: place)
        }
    }
}
