import ArgumentParser
import Assembly
import Outside

/// `init [DIR]`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a configuration, templates and a pipeline to begin with.",
        discussion: "A file that is there already is kept as it is.")

    @Argument(help: "The folder of the new dashboard.")
    var folder = "."

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let fates = try Starter().start(in: OutputFolder(folder))
            for (path, fate) in fates where fate == .kept { terminal.say("kept \(path)") }
            let written = fates.count { $0.fate == .written }
            terminal.say(
                "\(folder): \(written) files written. Edit dashboard.yml there; then 'de-dashboard"
                    + " import FILE' brings figures, and 'de-dashboard build' makes the site.")
        }
    }
}
