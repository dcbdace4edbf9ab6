import Measures
package import Outside

/// The keys and values of one YAML mapping, in the order of the file.
package struct YAMLMapping: Sendable {
    /// Every key with its value, in the order of the file.
    package let pairs: [(key: String, keyPlace: Place, value: YAMLValue)]
    /// Where the mapping begins.
    package let place: Place

    /// The mapping that an empty file is.
    init(emptyAt place: Place) {
        pairs = []
        self.place = place
    }

    /// A mapping of pairs that were read before.
    package init(_ pairs: [(key: String, keyPlace: Place, value: YAMLValue)], at place: Place) {
        self.pairs = pairs
        self.place = place
    }

    /// Takes keys that are texts; the parser tells `2021` and `"2021"` apart, nobody else does.
    init(_ values: [(key: YAMLValue, value: YAMLValue)], at place: Place) throws(InputError) {
        var pairs: [(key: String, keyPlace: Place, value: YAMLValue)] = []
        var lines: [String: Int] = [:]
        for (key, value) in values {
            let text = try key.text()
            if let first = lines.updateValue(key.place.line ?? 0, forKey: text) {
                throw InputError(
                    "the key '\(text)' stands on line \(first) already. Keep one of them.",
                    at: key.place)
            }
            pairs.append((key: text, keyPlace: key.place, value: value))
        }
        self.pairs = pairs
        self.place = place
    }

    /// The value of a key, or nil if the key is absent.
    package subscript(key: String) -> YAMLValue? {
        pairs.first { $0.key == key }?.value
    }

    /// The value of a key that has to be there.
    package func required(_ key: String) throws(InputError) -> YAMLValue {
        guard let value = self[key] else {
            throw InputError("the key '\(key)' is missing here.", at: place)
        }
        return value
    }

    /// Refuses keys that are not in the list, with the nearest that is.
    package func allowOnly(_ keys: [String]) throws(InputError) {
        for pair in pairs where !keys.contains(pair.key) {
            let advice = NearestName.advice(for: pair.key, among: keys)
            throw InputError("unknown key '\(pair.key)'.\(advice)", at: pair.keyPlace)
        }
    }
}
