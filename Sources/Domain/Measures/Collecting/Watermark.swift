/// How far a source has been read, in the words of its collector; nobody else reads them.
package struct Watermark: Hashable, Sendable {
    /// The words, such as a moment or the fingerprint of a query.
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}
