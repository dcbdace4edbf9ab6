/// Something worth telling that does not stop the run.
package struct Diagnostic: Hashable, Sendable {
    /// What it is about, if that is a place in a file.
    package let place: Place?
    /// What there is to know, in a sentence.
    package let message: String

    package init(_ message: String, at place: Place? = nil) {
        self.place = place
        self.message = message
    }
}

extension Diagnostic: CustomStringConvertible {
    package var description: String { (place.map { "\($0): " } ?? "") + message }
}
