import Foundation
import PackagePlugin

/// Compiles the templates and the starter configuration into the program, so that `init` works
/// from the one executable wherever it lies.
@main
struct EmbedStarter: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let starter = root.appending(path: "Sources/App/Starter")
        let files = try [root.appending(path: "templates"), starter].flatMap(files(below:))
        let output = context.pluginWorkDirectoryURL.appending(path: "StarterFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding the starter files",
                executable: try context.tool(named: "embed-starter").url,
                arguments: [output.path, root.path, starter.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    /// All regular files below a folder, in order.
    private func files(below folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appending(path: $0) }
            .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
    }
}
