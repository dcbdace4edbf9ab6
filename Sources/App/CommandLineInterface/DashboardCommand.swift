import ArgumentParser
import Assembly

/// The program: its commands, in the order in which a newcomer meets them.
struct DashboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "de-dashboard",
        abstract: "Collects, keeps and publishes what a team's work reaches.",
        discussion: """
            'init' writes a dashboard to begin with, 'import' brings figures into its store, and \
            'build' renders the site into public/.
            """,
        version: Version.current,
        subcommands: [
            InitCommand.self, ImportCommand.self, BuildCommand.self, CheckCommand.self,
            DrawCommand.self, RenderCommand.self,
        ])

}
