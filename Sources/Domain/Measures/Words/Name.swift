/// A short name that is safe as a file name, in a URL and in a query: an id of a group, a user, a
/// network, a datatype.
///
/// Letters, digits, `_`, `-` and `.`, beginning with a letter, a digit or `_`, at most 64
/// characters, all ASCII; so `../../etc` is no name.
package struct Name<Named>: Hashable, Comparable, Sendable {
    /// The name as it was written.
    package let text: String

    /// Checks a name; one that breaks the rule gives nil.
    package init?(_ text: String) {
        guard let first = text.utf8.first, text.utf8.count <= 64,
            Self.isLetterOrDigit(first) || first == UInt8(ascii: "_"),
            text.utf8.allSatisfy({ Self.isLetterOrDigit($0) || Self.punctuation.contains($0) })
        else { return nil }
        self.text = text
    }

    /// What a name may be, for messages.
    package static var rule: String {
        "letters, digits, '_', '-' and '.', not beginning with '-' or '.', at most 64 characters"
    }

    package static func < (left: Name, right: Name) -> Bool { left.text < right.text }

    private static var punctuation: [UInt8] { Array("_-.".utf8) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

extension Name: CustomStringConvertible {
    /// The name itself.
    package var description: String { text }
}
