import ArgumentParser
import Assembly

/// The program: its commands, in the order in which a newcomer meets them.
struct DashboardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "de-dashboard",
        abstract: "Collects, keeps and publishes what a team's work reaches.",
        discussion: """
            'init' writes a dashboard to begin with, 'collect' and 'import' bring figures into its \
            store, and 'build' renders the site into public/. 'update' is what a schedule runs.
            """,
        version: Version.current,
        subcommands: [
            InitCommand.self, CollectCommand.self, ImportCommand.self, BuildCommand.self,
            UpdateCommand.self, CheckCommand.self, StatusCommand.self, DrawCommand.self,
            RenderCommand.self, ForgetCommand.self, StoreCommand.self,
        ])
}
