import ArgumentParser
import Assembly
import Foundation
import Outside

/// `render FILE`.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Render one Markdown file to an HTML fragment on standard output.",
        discussion: """
            The rules of Markdown are those of the site's reports; front matter and {{values}} belong \
            to 'build' and are not looked at. '-' is standard input.
            """)

    @Argument(help: "A Markdown file.")
    var file: String

    @Option(name: .customLong("base-url"), help: "Where the site with the charts is published.")
    var baseURL: String?

    @OptionGroup var options: GeneralOptions

    func run() throws {
        let terminal = options.terminal
        try Failure.told(on: terminal) {
            let name = file == "-" ? "standard input" : file
            let data =
                file == "-"
                ? FileHandle.standardInput.readDataToEndOfFile()
                : try FileTree.disk(".").data(at: file)
            guard let text = String(validating: data, as: UTF8.self) else {
                throw FileError(path: name, reason: "it is not UTF-8 text")
            }
            let html = try MarkdownFile(text, file: name, baseURL: baseURL).html()
            terminal.write(html)
        }
    }
}
