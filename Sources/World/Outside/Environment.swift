import Foundation

/// The variables that the process was started with.
package struct Environment: Sendable {
    private let variables: [String: String]

    /// An environment of these variables only.
    package init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The environment of this process.
    package static func process() -> Environment {
        Environment(ProcessInfo.processInfo.environment)
    }

    /// The value of a variable, or nil if it is not set.
    package subscript(name: String) -> String? { variables[name] }

    /// The names of all variables, in order.
    package var names: [String] { variables.keys.sorted() }
}
