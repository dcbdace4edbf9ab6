import Foundation

/// The folder of recorded replies beside the package, which is no part of it.
enum SharedFolder {
    static let url: URL = {
        let beside = URL(filePath: #filePath).appending(path: "../../../../../shared")
        let chosen = ProcessInfo.processInfo.environment["DASHBOARD_SHARED"]
        return chosen.map { URL(filePath: $0) } ?? beside.standardizedFileURL
    }()

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: path).path)
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }
}
