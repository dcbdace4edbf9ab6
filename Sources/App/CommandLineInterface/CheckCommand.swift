import ArgumentParser
import Assembly
import Outside

/// `check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in configuration and templates, without writing.",
        discussion: "Ends with exit code 4 if there are any.")

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let findings = try Checker(options.choices, environment: .process()).check()
            for note in findings.notes { terminal.say("\(note)") }
            for problem in findings.problems { terminal.complain("\(problem)") }
            if options.json { terminal.write(try OutcomeText.json(Report(findings))) }
            guard findings.problems.isEmpty else { throw ExitCode.problemsFound }
            terminal.say("no problems found")
        }
    }

    /// The findings as JSON.
    private struct Report: Encodable {
        struct Problem: Encodable {
            let file: String
            let line: Int?
            let column: Int?
            let problem: String
        }

        let problems: [Problem]

        init(_ findings: Checker.Findings) {
            problems = findings.problems.map { error in
                Problem(
                    file: error.place.file, line: error.place.line, column: error.place.column,
                    problem: error.problem)
            }
        }
    }
}
