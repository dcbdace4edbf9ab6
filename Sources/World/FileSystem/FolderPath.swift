/// A path to a folder as somebody wrote it, split before its last name.
///
/// Nothing is looked up: `..` is a name like any other.
package struct FolderPath: Hashable, Sendable {
    /// The path of the folder above; `.` where the text names none.
    package let above: String
    /// The last name; nil for the root and for `.`.
    package let name: DiskPath?

    /// Splits a path, whatever stands there.
    package init(_ text: String) {
        // By scalars: a combining mark would join a slash to one character that is not a slash.
        let names = text.unicodeScalars.split(separator: "/").map { String($0) }
            .filter { $0 != "." }
        let root = text.utf8.first == UInt8(ascii: "/") ? "/" : ""
        let above = root + names.dropLast().joined(separator: "/")
        self.above = above.isEmpty ? "." : above
        name = names.last.map { DiskPath($0) }
    }
}
