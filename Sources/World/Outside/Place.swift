/// A place in a file that somebody wrote.
package struct Place: Hashable, Sendable {
    /// The file as the reader of the message knows it.
    package let file: String
    /// From 1.
    package let line: Int?
    /// From 1.
    package let column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: CustomStringConvertible {
    /// `FILE:LINE:COLUMN`, as compilers write it.
    package var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}

extension Place: Comparable {
    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0)
            < (right.file, right.line ?? 0, right.column ?? 0)
    }
}
