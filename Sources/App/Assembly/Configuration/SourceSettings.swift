import Documents
import Fetching
import Measures
import Outside

/// The settings of one source, each with the environment's values once it is asked for.
///
/// So a secret that nobody needs, as when an archive is replayed, may be missing.
struct SourceSettings {
    private let mapping: YAMLMapping
    private let source: SourceName
    private let environment: Environment

    init(_ mapping: YAMLMapping, of source: SourceName, in environment: Environment) {
        self.mapping = mapping
        self.source = source
        self.environment = environment
    }

    /// Where the source stands in the configuration.
    var place: Place { mapping.place }

    /// A text that has to be there and not be empty.
    func text(_ key: String) throws(InputError) -> String {
        guard let text = try optionalText(key) else {
            throw InputError("the source '\(source)' needs the key '\(key)'.", at: mapping.place)
        }
        return text
    }

    /// A text that is not empty if it is there.
    func optionalText(_ key: String) throws(InputError) -> String? {
        guard let value = try value(key) else { return nil }
        let text = try value.text()
        guard !text.isEmpty else { throw value.mismatch("a text that is not empty") }
        return text
    }

    /// A secret; it is never quoted, so a fault in it says no more than where it stands.
    func secret(_ key: String) throws(InputError) -> String {
        let text = try text(key)
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw InputError(
                "'\(key)' holds a space, a line break or another character that no token has.",
                at: mapping[key]?.place ?? mapping.place)
        }
        return text
    }

    /// One text or several.
    func texts(_ key: String) throws(InputError) -> [String] {
        guard let value = try value(key) else { return [] }
        if let text = try? value.text() { return [text] }
        var texts: [String] = []
        for element in try value.list() { texts.append(try element.text()) }
        return texts
    }

    /// A month.
    func month(_ key: String) throws(InputError) -> Month? {
        guard let value = try value(key) else { return nil }
        guard let month = Month(try value.text()) else {
            throw value.mismatch("a month as YYYY-MM")
        }
        return month
    }

    /// A whole number from 0 on.
    func count(_ key: String) throws(InputError) -> Int64? {
        guard let value = try value(key) else { return nil }
        guard let number = Int64(try value.text()), number >= 0 else {
            throw value.mismatch("a whole number from 0 on")
        }
        return number
    }

    /// The root of the vendor's interface, or the vendor's own.
    func address(else usual: String) throws(InputError) -> WebAddress {
        let written = try value("base_url").map { value throws(InputError) in
            try Address(value).text
        }
        guard let address = WebAddress(written ?? usual) else {
            throw InputError(
                "the source '\(source)' needs a 'base_url': an https:// address.",
                at: mapping.place)
        }
        return address
    }

    /// Keys of the user's own with their texts, in the order of the file.
    func named(_ key: String) throws(InputError) -> [(name: String, value: String, place: Place)] {
        var all: [(name: String, value: String, place: Place)] = []
        for pair in try value(key)?.mapping().pairs ?? [] {
            all.append((pair.key, try pair.value.text(), pair.value.place))
        }
        return all
    }

    /// The value of a key with its variables replaced.
    private func value(_ key: String) throws(InputError) -> YAMLValue? {
        try mapping[key].map { value throws(InputError) in try environment.expanding(value) }
    }
}
