package import Foundation

/// The folder with recorded replies and machine-readable contracts, which lies beside the package.
package enum SharedFolder {
    /// The folder: `DASHBOARD_SHARED` of the environment, else `shared` beside the package's own.
    package static let url: URL = {
        if let chosen = ProcessInfo.processInfo.environment["DASHBOARD_SHARED"] {
            return URL(filePath: chosen)
        }
        return URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared")
    }()

    /// Whether the folder is there.
    package static let isPresent = FileManager.default.fileExists(
        atPath: url.appending(path: "api/discovery").path)

    /// What tests that are skipped without it say.
    package static let absence: String =
        "The folder of recorded replies is not at \(url.path); DASHBOARD_SHARED names another."

    /// The bytes of a file in it.
    package static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: url.appending(path: path)))
    }
}
