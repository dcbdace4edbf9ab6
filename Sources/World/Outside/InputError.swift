/// Something wrong in what people wrote: a configuration, a template, a table of figures.
package struct InputError: Error, Hashable, Sendable {
    /// Where it is wrong.
    package let place: Place
    /// What is wrong and what to do next, in a sentence or two.
    package let problem: String

    package init(_ problem: String, at place: Place) {
        self.place = place
        self.problem = problem
    }
}

extension InputError: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: problem`.
    package var description: String { "\(place): \(problem)" }
}

/// All that is wrong in one reading, in the order of the files.
package struct InputErrors: Error, Hashable, Sendable {
    /// At least one.
    package let errors: [InputError]

    package init(_ errors: [InputError]) {
        self.errors = errors.sorted { $0.place < $1.place }
    }
}

extension InputErrors: CustomStringConvertible {
    /// One line for each.
    package var description: String { errors.map(\.description).joined(separator: "\n") }
}
