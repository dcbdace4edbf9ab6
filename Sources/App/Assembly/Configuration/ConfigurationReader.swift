import Documents
import Measures
import Outside

/// Goes through a configuration and notes every error, so that they are told together.
struct ConfigurationReader {
    let mapping: YAMLMapping
    let environment: Environment
    /// Keys whose values nobody needs.
    let overruled: Set<String>
    private(set) var errors: [InputError] = []
    private(set) var notes: [Diagnostic] = []

    init(mapping: YAMLMapping, environment: Environment, overruled: Set<String>) {
        self.mapping = mapping
        self.environment = environment
        self.overruled = overruled
        attempt { () throws(InputError) in try mapping.allowOnly(Configuration.keys) }
        attempt { () throws(InputError) in _ = try mapping.required("title") }
        attempt { () throws(InputError) in _ = try mapping.required("groups") }
    }

    /// The value of a key, or another where the key is absent or its value is wrong.
    mutating func read<Value>(
        _ key: String, else fallback: Value,
        _ read: (YAMLValue) throws(InputError) -> Value
    ) -> Value {
        readOptional(key, read) ?? fallback
    }

    /// The value of a key, or nil where the key is absent or its value is wrong.
    mutating func readOptional<Value>(
        _ key: String, _ read: (YAMLValue) throws(InputError) -> Value
    ) -> Value? {
        guard let value = mapping[key], !overruled.contains(key) else { return nil }
        let environment = environment
        return attempt { () throws(InputError) in
            try read(try environment.expanding(value))
        }
    }

    /// The result of a step, or nil with its error noted.
    @discardableResult
    mutating func attempt<Result>(_ step: () throws(InputError) -> Result) -> Result? {
        do {
            return try step()
        } catch {
            errors.append(error)
            return nil
        }
    }

    mutating func note(_ message: String, at place: Place) {
        notes.append(Diagnostic(message, at: place))
    }
}
