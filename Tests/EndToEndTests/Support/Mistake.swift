import TestSupport
import Testing

/// A file as somebody got it wrong, and what they are told.
struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let text: String
    /// What is told, line by line.
    let told: [String]

    init(_ name: String, in file: String, _ text: String, told: String...) {
        self.name = name
        self.file = file
        self.text = text
        self.told = told
    }

    var testDescription: String { name }

    /// What stands on standard error.
    var errors: String { told.map { $0 + "\n" }.joined() }
}
