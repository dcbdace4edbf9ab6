import ArgumentParser
import Assembly
import Measures

/// What both `collect` and `update` understand.
struct CollectOptions: ParsableArguments {
    @Option(name: .customLong("source"), help: "Ask this source only; may be given several times.")
    var sources: [String] = []

    @Option(help: "Ask again for everything from this day on (YYYY-MM-DD).")
    var since: String?

    @Option(help: "Keep the raw replies in a new folder below this one; never tokens.")
    var archive: String?

    @Option(help: "Read the replies from such an archive instead of the network.")
    var replay: String?

    func validate() throws {
        if let since, Day(since) == nil {
            throw ValidationError("--since '\(since)' is no day. Write it as 2026-11-22.")
        }
        if archive != nil, replay != nil {
            throw ValidationError("Give either --archive or --replay.")
        }
    }

    /// What was typed, with what every command understands.
    func choices(_ general: GeneralOptions) -> CollectChoices {
        var choices = CollectChoices()
        choices.sources = sources
        choices.since = since.flatMap(Day.init)
        choices.archive = archive
        choices.replay = replay
        choices.isOffline = general.offline
        choices.jobs = general.jobs
        return choices
    }
}
