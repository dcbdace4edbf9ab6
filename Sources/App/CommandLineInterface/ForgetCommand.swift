import ArgumentParser
import Assembly
import Outside

/// `forget USER`.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase a person who opts out, by handle or tracker.",
        discussion: """
            The person's rows leave the store, and the next site has nothing of them. The group's \
            totals stay, as one row without a name. The configuration is yours to edit; the person is \
            not collected again even if it still names them.
            """)

    @Argument(help: "The handle or the tracker.")
    var user: String

    @Flag(help: "Take the person's share out of the group's totals as well.")
    var dropTotals = false

    @Option(help: "An archive of raw replies to erase the person from as well.")
    var archive: String?

    @Flag(help: "Tell what would be erased, and erase nothing.")
    var dryRun = false

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let plan = try Plan(options.choices, environment: .process())
            let person = Forgetter.Person(
                name: user, keepsTotals: !dropTotals, archive: archive, isRehearsal: dryRun)
            for sentence in try Forgetter(plan: plan).forget(person) { terminal.say(sentence) }
        }
    }
}
