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
            try read(
                try value.expanded { name, place throws(InputError) in
                    try environment.value(of: name, at: place)
                })
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

extension Environment {
    /// The value of a variable that a configuration names.
    fileprivate func value(of name: String, at place: Place) throws(InputError) -> String {
        if let value = self[name] { return value }
        let nearest = NearestName.nearest(to: name, among: names)
        let advice = nearest.map { "Did you mean '\($0)'?" } ?? "Set it, or take it out here."
        throw InputError("the environment variable '\(name)' is not set. \(advice)", at: place)
    }
}
