import ArgumentParser
import Assembly
import Outside

/// Turns what went wrong into words and an exit code; every command runs through here.
enum Failure {
    /// Runs a command's work; an error is told on standard error and ends with exit code 1.
    static func told(on terminal: Terminal, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            throw code(for: error, told: terminal)
        }
    }

    /// Runs a command's work that waits for others.
    static func told(on terminal: Terminal, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            throw code(for: error, told: terminal)
        }
    }

    /// The exit code for an error; one that is no exit code itself is told.
    private static func code(for error: any Error, told terminal: Terminal) -> ExitCode {
        if let code = error as? ExitCode { return code }
        terminal.complain("\(error)")
        return (error as? PlanError)?.isUsage == true ? .validationFailure : .failure
    }
}

extension ExitCode {
    /// `status` found a source that is stale.
    static let stale = ExitCode(3)
    /// `check` found problems.
    static let problemsFound = ExitCode(4)
}
