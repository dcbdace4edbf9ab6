/// What a vendor calls one published thing: the id of a video, the path of a post.
///
/// Any text of 1 to 2,048 bytes without control characters: it is the vendor's, so it is escaped
/// wherever it is shown and never becomes a file name.
package struct ItemName: Hashable, Comparable, Sendable {
    /// The name as the vendor writes it.
    package let text: String

    /// Checks a name; one that breaks the rule gives nil.
    package init?(_ text: String) {
        guard (1...2_048).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        self.text = text
    }

    package static func < (left: ItemName, right: ItemName) -> Bool { left.text < right.text }
}

extension ItemName: CustomStringConvertible {
    package var description: String { text }
}
