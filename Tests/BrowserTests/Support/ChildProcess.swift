import Foundation

/// A program that runs beside the tests until it is told to end.
final class ChildProcess: Sendable {
    private let process: Process
    private let output: AsyncStream<String>
    private let ending: AsyncStream<Int32>

    /// Starts a program; what it prints can be waited for.
    init(_ path: String, _ arguments: [String], in folder: URL? = nil) throws {
        let (output, printed) = AsyncStream.makeStream(of: String.self)
        let (ending, ended) = AsyncStream.makeStream(of: Int32.self)
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = pipe
        pipe.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                printed.finish()
            } else {
                printed.yield(String(decoding: data, as: UTF8.self))
            }
        }
        process.terminationHandler = { process in
            ended.yield(process.terminationStatus)
            ended.finish()
            printed.finish()
        }
        try process.run()
        self.process = process
        self.output = output
        self.ending = ending
    }

    /// Waits until the program prints a number after these words, such as the port it chose.
    func number(after words: String, within limit: Duration = .seconds(20)) async throws -> Int {
        let deadline = watchdog(limit)
        defer { deadline.cancel() }
        var text = ""
        for await part in output {
            text += part
            guard let found = text.firstRange(of: words) else { continue }
            let rest = text[found.upperBound...]
            let digits = rest.prefix { $0.isNumber }
            if digits.endIndex < rest.endIndex, let number = Int(digits) { return number }
        }
        throw Failed(program: process.executableURL?.path ?? "", output: text)
    }

    /// Waits until the program has ended by itself, well.
    func finish(within limit: Duration = .seconds(60)) async throws {
        let deadline = watchdog(limit)
        defer { deadline.cancel() }
        var status: Int32 = -1
        for await code in ending { status = code }
        guard status == 0 else {
            var text = ""
            for await part in output { text += part }
            throw Failed(program: process.executableURL?.path ?? "", output: text)
        }
    }

    /// Ends the program, by its own process id.
    ///
    /// A program that is started from a thread of the tests inherits its signal mask, under which
    /// a polite signal is never delivered.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    private func watchdog(_ limit: Duration) -> Task<Void, any Error> {
        Task {
            try await Task.sleep(for: limit)
            stop()
        }
    }

    /// A program that ended too early, too late or badly.
    struct Failed: Error, CustomStringConvertible {
        let program: String
        let output: String

        var description: String { "\(program) failed: \(output)" }
    }
}
