import Foundation
import TestSupport

/// A run of the program that is waited for on a thread of its own, so that many can wait at once.
struct BackgroundRun: Sendable {
    private let process: ChildProcess
    private let folder: URL

    /// Starts the program in a workplace.
    init(_ arguments: [String], in work: Workplace) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "de-dashboard-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var start = ChildProcess.Start(
            words: try [Program.path()] + arguments,
            environment: work.environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own },
            folder: work.url.path)
        start.output = folder.appending(path: "output").path
        start.errors = folder.appending(path: "errors").path
        process = try ChildProcess(start)
    }

    /// Whether the program has ended, which is still to be waited for.
    var hasEnded: Bool { process.hasEnded }

    /// Kills the program, which cannot help it.
    func kill() { process.send(SIGKILL) }

    /// Waits for the end; to be called once.
    func finish() async throws -> Run {
        let ending = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: process.wait()) }
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        return Run(
            ending: ending,
            outputBytes: try Data(contentsOf: folder.appending(path: "output")),
            errorBytes: try Data(contentsOf: folder.appending(path: "errors")))
    }
}
