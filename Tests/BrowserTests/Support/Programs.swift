import Foundation

/// Where programs and files of this machine are.
enum Programs {
    /// The path of the first of these names that can be run.
    static func path(of names: String...) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        for name in names {
            let paths = name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
            if let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) {
                return path
            }
        }
        return nil
    }

    static var chromedriver: String? { path(of: "chromedriver") }

    static var browser: String? {
        path(
            of: "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    }

    /// A pipeline never skips what a laptop may lack.
    static var isContinuousIntegration: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    /// The folder that holds `Package.swift`.
    static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The program under test: beside the tests that are running, else where a build leaves it.
    static var dashboard: URL? {
        let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let folders = [
            tests.deletingLastPathComponent(),
            // On macOS the tests are in a bundle: NAME.xctest/Contents/MacOS/NAME.
            tests.appending(path: "../../../..").standardizedFileURL,
            repository.appending(path: ".build/debug"),
        ]
        return folders.map { $0.appending(path: "de-dashboard") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// The accessibility checker as the package axe-playwright-python installs it into `.venv`.
    static var axe: URL? {
        let libraries = repository.appending(path: ".venv/lib")
        let pythons = try? FileManager.default.contentsOfDirectory(atPath: libraries.path)
        return (pythons ?? []).sorted()
            .map {
                libraries.appending(path: "\($0)/site-packages/axe_playwright_python/axe.min.js")
            }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }
}
