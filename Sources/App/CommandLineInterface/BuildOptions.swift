import ArgumentParser
import Assembly
import Outside

/// What both `build` and `update` understand.
struct BuildOptions: ParsableArguments {
    @Option(help: "The folder of the site; else public, beside the configuration.")
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: "Where the site is published; else base_url of the configuration, else CI_PAGES_URL.")
    var baseURL: String?

    @Flag(help: "Take over a folder that holds files of somebody else; those are kept.")
    var force = false

    /// What was typed, with what every command understands.
    func choices(_ general: GeneralOptions) -> Plan.Choices {
        var choices = general.choices
        choices.baseURL = baseURL
        return choices
    }

    /// Builds the site and says what came of it.
    func build(_ plan: Plan, on terminal: Terminal) throws -> BuildSummary {
        let start = ContinuousClock.now
        let folder = output ?? plan.path("public")
        let summary = try Pipeline(plan: plan, terminal: terminal).build(
            Pipeline.Output(folder: folder, isForced: force))
        let time = (ContinuousClock.now - start).inSeconds
        terminal.say("\(folder): \(summary.sentence), in \(time)")
        return summary
    }
}
