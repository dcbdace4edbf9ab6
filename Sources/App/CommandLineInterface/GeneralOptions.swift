import ArgumentParser
import Assembly
import Outside

/// What every command understands.
struct GeneralOptions: ParsableArguments {
    @Option(name: .customLong("config"), help: "The configuration.")
    var configuration = "dashboard.yml"

    @Option(
        help: "Take this moment for now (ISO 8601); else SOURCE_DATE_EPOCH, else the clock.")
    var clock: String?

    @Flag(help: "Open no network connection.")
    var offline = false

    @Option(help: "At most so many jobs at once; only collecting does more than one.")
    var jobs = 4

    @Flag(help: "Write the outcome as JSON to standard output, where there is one.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say what is being done.")
    var verbose = false

    func validate() throws {
        guard jobs >= 1 else { throw ValidationError("--jobs is a number from 1 on.") }
    }

    /// What was typed, without a site address.
    var choices: Plan.Choices { Plan.Choices(configuration: configuration, clock: clock) }

    var terminal: Terminal {
        Terminal.standard(
            quiet ? .quiet : verbose ? .verbose : .normal, environment: .process())
    }
}
