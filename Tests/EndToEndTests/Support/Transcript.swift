import Foundation
import TestSupport

/// What a person would have seen: every command with its two outputs and its exit code.
struct Transcript {
    private(set) var text = ""

    /// Adds a command; lines of standard output begin with `1>`, those of standard error with `2>`.
    mutating func add(_ command: String, _ run: Run) {
        text += "$ \(command)\n"
        text += Self.marked(run.output, with: "1>") + Self.marked(run.errors, with: "2>")
        switch run.ending {
        case .exit(let code): text += "exit code \(code)\n\n"
        case .signal(let signal): text += "killed by signal \(signal)\n\n"
        }
    }

    private static func marked(_ text: String, with mark: String) -> String {
        guard !text.isEmpty else { return "" }
        let isComplete = text.hasSuffix("\n")
        let lines = (isComplete ? text.dropLast() : text[...])
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in line.isEmpty ? mark : "\(mark) \(line)" }
            .joined(separator: "\n").replacing(/in \d+\.\d\d s$/, with: "in 0.00 s")
            + (isComplete ? "\n" : "(no line end)\n")
    }
}
