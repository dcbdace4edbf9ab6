/// What was erased from an archive.
package struct Erasure: Hashable, Sendable {
    /// Files that are gone, because they were about the person.
    package internal(set) var filesRemoved = 0
    /// Files that stay, without the person.
    package internal(set) var filesChanged = 0
    /// Rows of tables that are gone, in JSON and in plain text.
    package internal(set) var rowsRemoved = 0
    /// Other places where the person stood.
    package internal(set) var mentionsReplaced = 0

    /// Whether there was nothing to erase.
    package var isNothing: Bool { self == Erasure() }
}

extension Erasure: CustomStringConvertible {
    /// All four figures.
    package var description: String {
        "\(filesRemoved) replies removed, \(filesChanged) changed: \(rowsRemoved) rows removed,"
            + " \(mentionsReplaced) mentions replaced"
    }
}
