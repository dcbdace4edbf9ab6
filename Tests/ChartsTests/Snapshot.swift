import Foundation
import Testing

/// A picture that was looked at and found right.
struct Snapshot {
    let name: String

    /// Compares byte for byte; what differs is written beside the picture for a look.
    func expect(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try? FileManager.default.removeItem(at: changed)
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            guard Self.isRecording else {
                Issue.record(
                    "no snapshot \(file.lastPathComponent); run with RECORD_SNAPSHOTS=1 and look at it",
                    sourceLocation: sourceLocation)
                return
            }
            try svg.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard kept != svg else { return }
        try svg.write(to: changed, atomically: true, encoding: .utf8)
        Issue.record(
            """
            \(file.lastPathComponent) is drawn differently: compare it with \
            \(changed.lastPathComponent) in \(Self.folder.path), and if that is right, rename it
            """, sourceLocation: sourceLocation)
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Snapshots", isDirectory: true)

    private var file: URL { Self.folder.appendingPathComponent(name + ".svg") }

    private var changed: URL { Self.folder.appendingPathComponent(name + "-changed.svg") }

    static var isRecording: Bool {
        ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    }
}
