import Documents
import Measures
import Outside

extension Environment {
    /// The value of a variable that a configuration names.
    func value(of name: String, at place: Place) throws(InputError) -> String {
        if let value = self[name] { return value }
        let nearest = NearestName.nearest(to: name, among: names)
        let advice = nearest.map { "Did you mean '\($0)'?" } ?? "Set it, or take it out here."
        throw InputError("the environment variable '\(name)' is not set. \(advice)", at: place)
    }

    /// A value of the configuration with the variables in it replaced.
    func expanding(_ value: YAMLValue) throws(InputError) -> YAMLValue {
        try value.expanded { name, place throws(InputError) in try self.value(of: name, at: place) }
    }
}
