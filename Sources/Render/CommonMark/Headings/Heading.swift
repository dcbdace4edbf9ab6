/// A heading of a rendered text, for whoever links to it.
package struct Heading: Hashable, Sendable {
    /// From 1 to 6.
    package let level: Int
    /// The id of the element, unique in the text.
    package let id: String
    /// The words without markup.
    package let text: String

    package init(level: Int, id: String, text: String) {
        self.level = level
        self.id = id
        self.text = text
    }
}
