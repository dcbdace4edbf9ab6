import Foundation

/// Recorded replies and descriptions of services, which may lie beside the package.
enum SharedFiles {
    static let folder: URL = {
        if let chosen = ProcessInfo.processInfo.environment["DASHBOARD_SHARED"] {
            return URL(filePath: chosen)
        }
        return URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared")
    }()

    static let arePresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "api/discovery").path)

    static let absence =
        "Recorded replies are not at \(folder.path); DASHBOARD_SHARED names another folder."

    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: path)))
    }

    static func json(_ path: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(try bytes(path)))
        return object as? [String: Any] ?? [:]
    }
}
