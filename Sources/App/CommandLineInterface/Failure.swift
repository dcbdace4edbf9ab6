import ArgumentParser
import Outside

/// Turns what went wrong into words and an exit code; every command runs through here.
enum Failure {
    /// Runs a command's work; an error is told on standard error and ends with exit code 1.
    static func told(on terminal: Terminal, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let code as ExitCode {
            throw code
        } catch {
            terminal.complain("\(error)")
            throw ExitCode.failure
        }
    }
}

extension ExitCode {
    /// `check` found problems.
    static let problemsFound = ExitCode(4)
}
