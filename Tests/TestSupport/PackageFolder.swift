package import Foundation

/// The folder of this package, with the sources that the tests look at.
package enum PackageFolder {
    /// The folder that holds `Package.swift`.
    package static let url = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The text of a file in the package.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }
}
