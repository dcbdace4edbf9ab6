package import Foundation

/// What came of a run of the program.
package struct Run: Sendable {
    package let ending: Ending
    /// The bytes on standard output.
    package let outputBytes: Data
    /// The bytes on standard error.
    package let errorBytes: Data

    /// What came of a run that somebody else has waited for.
    package init(ending: Ending, outputBytes: Data, errorBytes: Data) {
        self.ending = ending
        self.outputBytes = outputBytes
        self.errorBytes = errorBytes
    }

    /// What stands on standard output.
    package var output: String { String(decoding: outputBytes, as: UTF8.self) }

    /// What stands on standard error.
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}
