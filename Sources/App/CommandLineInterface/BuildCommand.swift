import ArgumentParser
import Assembly
import Outside

/// `build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Render the whole site from the store.")

    @Option(help: "The folder of the site; else public, beside the configuration.")
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: "Where the site is published; else base_url of the configuration, else CI_PAGES_URL.")
    var baseURL: String?

    @Flag(help: "Take over a folder that holds files of somebody else; those are kept.")
    var force = false

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            var choices = options.choices
            choices.baseURL = baseURL
            let plan = try Plan(choices, environment: .process())
            for note in plan.configuration.notes { terminal.explain("\(note)") }
            let start = ContinuousClock.now
            let folder = output ?? plan.path("public")
            let summary = try Pipeline(plan: plan, terminal: terminal).build(
                Pipeline.Output(folder: folder, isForced: force))
            let time = (ContinuousClock.now - start).formatted()
            terminal.say("\(folder): \(summary.sentence), in \(time)")
            if options.json { terminal.write(try OutcomeText.json(summary)) }
        }
    }
}

extension Duration {
    /// Seconds with two decimals.
    fileprivate func formatted() -> String {
        let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits) s"
    }
}
