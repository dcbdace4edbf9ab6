import ArgumentParser
import Assembly
import Outside

/// `status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell which sources are fresh, stale or failing, from the store.",
        discussion: "Ends with exit code 3 if any source is stale.")

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let plan = try Plan(options.choices, environment: .process())
            let report = try StatusReport(plan: plan)
            terminal.write(options.json ? report.json : report.text)
            guard !report.isAnyStale else { throw ExitCode.stale }
        }
    }
}
