import ArgumentParser
import Assembly
import Measures
import Outside

/// `import FILE…`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring figures from files into the store.",
        discussion: """
            Reads tidy tables (CSV), documents of keyhole_social_metrics (JSON), and the object that \
            the getKeyHoleData endpoint answers (JSON), whose series is named by its path or by \
            --query. If anything is wrong with any file, nothing is imported.
            """)

    @Argument(help: "CSV or JSON files.")
    var files: [String]

    @Option(help: "What an endpoint's object holds: a query string or a path.")
    var query: String?

    @Option(help: "Who tells the figures, as captions and data files name it.")
    var source = "import"

    @OptionGroup var options: GeneralOptions

    func validate() throws {
        guard SourceName(source) != nil, source != Sample.Origin.sampleData.rawValue else {
            throw ValidationError(
                "--source can't be '\(source)': \(SourceName.rule), and not 'sample'.")
        }
    }

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let plan = try Plan(options.choices, environment: .process())
            let origin = Importer.Origin(
                source: SourceName(source) ?? SourceName(trusted: "import"),
                query: try query.map(SeriesQuery.init(typed:)))
            let outcomes = try Importer(plan: plan).importFiles(files, from: origin)
            for outcome in outcomes {
                terminal.say(outcome.sentence)
                for note in outcome.notes { terminal.say("\(outcome.file): \(note).") }
            }
            if options.json { terminal.write(try OutcomeText.json(outcomes)) }
        }
    }
}
