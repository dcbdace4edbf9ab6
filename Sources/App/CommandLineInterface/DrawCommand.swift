import ArgumentParser
import Assembly
import Foundation
import Measures
import Outside

/// `draw [QUERY]`, and `draw --batch FILE --output DIR`.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw one chart to standard output, or a file of charts into a folder.",
        discussion: """
            QUERY is a path (group/de/impressions/twitter/2020), a query string \
            (grouping=group&grouping_data=de&…) or a URL that ends in one.
            A batch needs no configuration and no store.
            """)

    @Argument(help: "Which chart.")
    var query: String?

    @Option(help: "A JSON array of {id, year, title, unit, values}; '-' is standard input.")
    var batch: String?

    @Option(help: "The folder for the charts of a batch.")
    var output: String?

    @Option(help: "The colours: adaptive, light or dark.")
    var theme = ChartLook.Theme.adaptive

    @Flag(help: "Paint no ground behind the chart.")
    var transparent = false

    @OptionGroup var options: GeneralOptions

    func validate() throws {
        switch (query, batch, output) {
        case (.some, nil, nil), (nil, .some, .some): break
        case (nil, .some, nil): throw ValidationError("--batch needs --output.")
        default: throw ValidationError("Give either QUERY, or --batch and --output.")
        }
    }

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            if let batch, let output {
                try drawBatch(batch, into: output, terminal)
            } else if let query {
                try draw(try SeriesQuery(typed: query), terminal)
            }
        }
    }

    private var look: ChartLook { ChartLook(theme: theme, isTransparent: transparent) }

    private func draw(_ query: SeriesQuery, _ terminal: Terminal) throws {
        let drawer = ChartDrawer(plan: try Plan(options.choices, environment: .process()))
        let isJSON = options.json || asksForFigures(query)
        terminal.write(isJSON ? try drawer.json(query) : try drawer.svg(query, look: look))
    }

    /// Whether the figures were asked for in so many words.
    ///
    /// The path of months asks for them, and `response_type=json`. A query string without a
    /// `response_type` means figures to the endpoint, but a chart to a command that draws.
    private func asksForFigures(_ query: SeriesQuery) -> Bool {
        let isSilent = self.query.map { $0.contains("=") && !$0.contains("response_type=") } ?? true
        return query.response == .json && !isSilent
    }

    private func drawBatch(_ file: String, into folder: String, _ terminal: Terminal) throws {
        let data =
            file == "-"
            ? FileHandle.standardInput.readDataToEndOfFile()
            : try FileTree.disk(".").data(at: file)
        let batch = try ChartBatch(data, file: file == "-" ? "standard input" : file)
        let clock = try Clock.chosen(options.clock, environment: .process())
        try batch.draw(into: OutputFolder(folder), look: look, today: clock?.now.day)
        terminal.say("\(folder): charts drawn: \(batch.count)")
    }
}

extension ChartLook.Theme: ExpressibleByArgument {}
