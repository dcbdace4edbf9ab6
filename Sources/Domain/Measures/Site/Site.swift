/// A whole site in memory: every file that is to be published, by its path.
package struct Site: Sendable {
    private var contents: [SitePath: [UInt8]] = [:]

    package init() {}

    /// The files in the order of their paths.
    package var files: [(path: SitePath, bytes: [UInt8])] {
        contents.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
    }

    /// The paths, in no order.
    package var paths: some Collection<SitePath> { contents.keys }

    /// The bytes of one file.
    package subscript(path: SitePath) -> [UInt8]? { contents[path] }

    /// Adds a file; two files at one path are an error.
    package mutating func add(_ bytes: [UInt8], at path: SitePath) throws(SitePathTaken) {
        guard contents[path] == nil else { throw SitePathTaken(path: path) }
        contents[path] = bytes
    }

    /// Adds a text file in UTF-8.
    package mutating func add(_ text: String, at path: SitePath) throws(SitePathTaken) {
        try add(Array(text.utf8), at: path)
    }
}

/// Two files of a site want the same path.
package struct SitePathTaken: Error, Hashable, Sendable {
    /// The path that both want.
    package let path: SitePath
}
