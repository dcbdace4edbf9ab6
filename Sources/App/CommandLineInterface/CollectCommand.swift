import ArgumentParser
import Assembly
import Outside

/// `collect`.
struct CollectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: "Pull the figures of every source into the store.",
        discussion: """
            A source that fails keeps its last good figures; whether that ends the run with an error \
            is its 'on_error' in the configuration.
            """)

    @OptionGroup var collecting: CollectOptions

    @Flag(help: "Ask the sources and tell what would be kept, and keep nothing.")
    var dryRun = false

    @OptionGroup var options: GeneralOptions

    func run() async throws {
        let terminal = options.terminal
        try await Failure.told(on: terminal) {
            let environment = Environment.process()
            let plan = try Plan(options.choices, environment: environment)
            for note in plan.configuration.notes { terminal.explain("\(note)") }
            var choices = collecting.choices(options)
            choices.isRehearsal = dryRun
            let collection = Collection(plan: plan, environment: environment, terminal: terminal)
            let summary = try await collection.collect(choices)
            if options.json { terminal.write(try OutcomeText.json(summary)) }
            guard summary.fatal.isEmpty else { throw ExitCode.failure }
        }
    }
}
