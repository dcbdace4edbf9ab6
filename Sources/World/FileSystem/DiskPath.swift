/// A relative path as the bytes that the file system knows it by.
///
/// Bytes and not text, because a file that somebody else put there may have a name that isn't
/// UTF-8, and because two names that Unicode holds to be equal are two files.
package struct DiskPath: Hashable, Sendable {
    /// The names of the path with slashes between them, as they lie on the disk.
    package let bytes: [UInt8]

    /// The path that has these bytes.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path that is written so in UTF-8.
    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The path for messages, with marks where it isn't UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The folder that it lies in; nil at the top.
    package var parent: DiskPath? {
        bytes.lastIndex(of: Self.slash).map { DiskPath(bytes: Array(bytes[..<$0])) }
    }

    /// All folders that it lies in, the nearest first.
    package var ancestors: UnfoldSequence<DiskPath, DiskPath> {
        sequence(state: self) { (path: inout DiskPath) -> DiskPath? in
            guard let parent = path.parent else { return nil }
            path = parent
            return parent
        }
    }

    /// What the rest means within this folder.
    package func appending(_ rest: DiskPath) -> DiskPath {
        DiskPath(bytes: bytes + [Self.slash] + rest.bytes)
    }

    private static let slash = UInt8(ascii: "/")
}

extension DiskPath: Comparable {
    /// The order of bytes, in which a folder comes before what lies in it.
    package static func < (left: DiskPath, right: DiskPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
