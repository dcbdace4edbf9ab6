import Foundation

/// The executable under test.
package enum Program {
    /// Its absolute path: `DE_DASHBOARD` of the environment, else beside the tests.
    package static func path() throws -> String {
        if let chosen = ProcessInfo.processInfo.environment["DE_DASHBOARD"] { return chosen }
        let candidates = folders.map { $0.appending(path: name).path }
        guard
            let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:))
        else { throw NoProgram(candidates: candidates) }
        return found
    }

    /// What the executable is called.
    package static let name = "de-dashboard"

    /// Where the tests may lie: the bundle's folder on macOS, the process's own on Linux.
    private static var folders: [URL] {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let process = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let typed = URL(filePath: CommandLine.arguments[0])
        return (bundles + [process, typed]).map { $0.deletingLastPathComponent() }
    }

    /// There is no executable to be tested.
    struct NoProgram: Error, CustomStringConvertible {
        let candidates: [String]

        var description: String {
            "The program lies at none of \(candidates.joined(separator: ", "))."
                + " Run 'swift build', or name it in DE_DASHBOARD."
        }
    }
}
