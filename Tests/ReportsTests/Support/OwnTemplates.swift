import Foundation

/// The templates that this repository publishes its own dashboard with.
enum OwnTemplates {
    static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "templates").path
}
