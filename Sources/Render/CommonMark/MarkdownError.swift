import Measures

/// What keeps a Markdown text from being rendered, and the line where it stands.
package struct MarkdownError: Error {
    /// What went wrong.
    package enum Cause {
        /// An image's URL has a scheme that nobody knows.
        case unknownScheme(String, known: [String])
        /// The page can't show the picture at this URL.
        case unshownPicture(url: String)
        /// A figure stands where only words may.
        case misplacedFigure(FigureReference, inside: Surroundings)
        /// The caller couldn't draw a figure.
        case figure(FigureReference, reason: any Error)
        /// The tables ask for more cells than a page can hold.
        case tooManyCells(limit: Int)
        /// Tables and other blocks interrupt each other without end.
        case entangledTables
    }

    /// What only words may stand in.
    package enum Surroundings: Hashable, Sendable {
        case heading
        case link
        case emphasis
    }

    /// The line, counted from the `firstLine` that the caller gave.
    package let line: Int
    /// What is wrong there.
    package let cause: Cause
}

extension MarkdownError: CustomStringConvertible {
    /// The line and the cause, in one sentence or two.
    package var description: String { "line \(line): \(cause)" }
}

extension MarkdownError.Cause: CustomStringConvertible {
    /// The cause without its place.
    package var description: String {
        switch self {
        case .unknownScheme(let scheme, let known):
            "No image has the scheme '\(scheme)'."
                + NearestName.advice(for: scheme, among: known)
        case .unshownPicture(let url): "The picture '\(url)' is not shown on this page."
        case .misplacedFigure(let figure, let place):
            "The figure '\(figure.url)' can't stand inside \(place.words); "
                + "give it a paragraph of its own."
        case .figure(let figure, let reason): "The figure '\(figure.url)' failed: \(reason)"
        case .tooManyCells(let limit): "The tables have more than \(limit) cells."
        case .entangledTables:
            "The table and what follows it can't be told apart; put an empty line between them."
        }
    }
}

extension MarkdownError.Surroundings {
    fileprivate var words: String {
        switch self {
        case .heading: "a heading"
        case .link: "a link"
        case .emphasis: "emphasis"
        }
    }
}
