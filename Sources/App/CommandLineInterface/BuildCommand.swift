import ArgumentParser
import Assembly
import Outside

/// `build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Render the whole site from the store into public/.",
        discussion: """
            The site is written beside the old one and exchanged in one step; files that have not \
            changed are not touched.
            """)

    @OptionGroup var building: BuildOptions

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let plan = try Plan(building.choices(options), environment: .process())
            for note in plan.configuration.notes { terminal.explain("\(note)") }
            let summary = try building.build(plan, on: terminal)
            if options.json { terminal.write(try OutcomeText.json(summary)) }
        }
    }
}
