package import Foundation

/// A folder of its own for one test, in which the program is run; it goes when the test ends.
package final class Workplace {
    /// The folder.
    package let url: URL
    /// What the program sees besides `PATH`.
    package var environment: [String: String] = [:]

    /// Where standard output and standard error go, apart from the folder that is looked at.
    private let streams: URL
    private let home: URL

    /// An empty folder.
    package init() throws {
        home = FileManager.default.temporaryDirectory
            .appending(path: "de-dashboard-tests-\(UUID().uuidString)")
        url = home.appending(path: "work")
        streams = home.appending(path: "streams")
        for folder in [url, streams] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: home) }

    /// Runs the program to its end.
    @discardableResult
    package func run(_ arguments: String...) throws -> Run {
        try finish(try [Program.path()] + arguments, input: nil)
    }

    /// Runs the program with a text on its standard input.
    package func run(_ arguments: String..., input: String) throws -> Run {
        try finish(try [Program.path()] + arguments, input: input)
    }

    /// Runs a line of the shell, in which `de-dashboard` is the program.
    package func runLine(_ line: String) throws -> Run {
        try finish(["/bin/sh", "-c", line], input: nil)
    }

    /// Starts the program and does not wait for it; what it says goes nowhere.
    ///
    /// Its standard input is the file `input`.
    package func start(
        _ arguments: String..., input: String = "/dev/null"
    ) throws -> ChildProcess {
        var start = try start(of: try [Program.path()] + arguments)
        start.input = input
        return try ChildProcess(start)
    }

    /// Writes a text file, and makes the folders that lead to it.
    package func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// All files below a folder of this one.
    package func contents(of folder: String = "") throws -> FolderContents {
        try FolderContents(of: folder.isEmpty ? url : url.appending(path: folder))
    }

    /// Whether a file or a folder stands at a path.
    package func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: path).path)
    }

    private func finish(_ words: [String], input: String?) throws -> Run {
        let output = streams.appending(path: "output")
        let errors = streams.appending(path: "errors")
        var start = try start(of: words)
        start.output = output.path
        start.errors = errors.path
        if let input {
            let file = streams.appending(path: "input")
            try Data(input.utf8).write(to: file)
            start.input = file.path
        }
        let ending = try ChildProcess(start).wait()
        return Run(
            ending: ending, outputBytes: try Data(contentsOf: output),
            errorBytes: try Data(contentsOf: errors))
    }

    private func start(of words: [String]) throws -> ChildProcess.Start {
        let program = URL(filePath: try Program.path()).deletingLastPathComponent().path
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return ChildProcess.Start(
            words: words,
            environment: environment.merging(["PATH": "\(program):\(path)"]) { own, _ in own },
            folder: url.path)
    }
}
