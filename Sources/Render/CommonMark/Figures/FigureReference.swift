/// A figure that an author asks for by an image with one of our own schemes.
package struct FigureReference: Hashable, Sendable {
    /// The scheme in small letters: `chart` of `chart:group/de`.
    package let scheme: String
    /// All that follows the first colon, as the author meant it.
    package let target: String
    /// The alternative text without markup; empty if the author leaves it to us.
    package let altText: String
    /// The title in quotes behind the URL, or nothing.
    package let title: String
    /// The line where the image stands, counted like a `MarkdownError`'s.
    package let line: Int

    package init(scheme: String, target: String, altText: String, title: String, line: Int) {
        self.scheme = scheme
        self.target = target
        self.altText = altText
        self.title = title
        self.line = line
    }

    /// The whole URL, as messages name the figure.
    package var url: String { "\(scheme):\(target)" }
}
