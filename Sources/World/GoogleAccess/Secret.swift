/// A text that is used and never shown.
struct Secret: Hashable, Sendable {
    /// The secret itself.
    let text: String

    init(_ text: String) {
        self.text = text
    }
}

extension Secret: Decodable {
    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// That there is one, and not what it is.
    var description: String { "Secret" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
