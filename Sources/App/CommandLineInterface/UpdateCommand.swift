import ArgumentParser
import Assembly
import Outside

/// `update`.
struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Collect, then build: what a schedule runs.",
        discussion: """
            If a source fails whose 'on_error' is 'fail', nothing is built: the site stays as it is.
            """)

    @OptionGroup var collecting: CollectOptions

    @OptionGroup var building: BuildOptions

    @OptionGroup var options: GeneralOptions

    func run() async throws {
        let terminal = options.terminal
        try await Failure.told(on: terminal) {
            let environment = Environment.process()
            let plan = try Plan(building.choices(options), environment: environment)
            let collection = Collection(plan: plan, environment: environment, terminal: terminal)
            let collected = try await collection.collect(collecting.choices(options))
            guard collected.fatal.isEmpty else {
                terminal.complain("Nothing was built: the site stays as it is.")
                throw ExitCode.failure
            }
            let built = try building.build(plan, on: terminal)
            let outcome = Outcome(collected: collected, built: built)
            if options.json { terminal.write(try OutcomeText.json(outcome)) }
        }
    }

    /// What both halves came to, as JSON.
    private struct Outcome: Encodable {
        let collected: CollectSummary
        let built: BuildSummary
    }
}
