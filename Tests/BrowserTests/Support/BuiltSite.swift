import Foundation

/// The repository's own site, built by the real program into a folder of its own.
struct BuiltSite: Sendable {
    /// What is served; the site lies deeper.
    let served: URL
    /// Every page, by its path from the root of the site.
    let pages: [String]
    private let folder: URL

    /// Where the site lies below what is served.
    static let place = "group/project"

    static func build() async throws -> BuiltSite {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "de-dashboard-\(UUID().uuidString)").resolvingSymlinksInPath()
        do {
            return try await build(in: folder)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    private static func build(in folder: URL) async throws -> BuiltSite {
        let served = folder.appending(path: "served")
        try FileManager.default.createDirectory(at: served, withIntermediateDirectories: true)
        for name in ["dashboard.yml", "templates", "data"] {
            try FileManager.default.copyItem(
                at: Programs.repository.appending(path: name), to: folder.appending(path: name))
        }
        let files = ["data/api/group/de/impressions/twitter/2020/all.json", "data/sample.csv"]
        try await run(["import"] + files, in: folder)
        try await run(["build", "--output", "served/\(place)"], in: folder)
        return try BuiltSite(folder: folder, served: served)
    }

    private init(folder: URL, served: URL) throws {
        self.folder = folder
        self.served = served
        let root = served.appending(path: Self.place)
        pages = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".html") }.sorted()
    }

    /// A file of the site.
    func url(of path: String) -> URL { served.appending(path: "\(Self.place)/\(path)") }

    /// Puts a page of the test's own beside the site's.
    func add(_ html: String, at path: String) throws -> URL {
        try html.write(to: url(of: path), atomically: true, encoding: .utf8)
        return url(of: path)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    private static func run(_ arguments: [String], in folder: URL) async throws {
        guard let program = Programs.dashboard else { throw NotBuilt() }
        let clock = ["--clock", "2026-11-22T12:00:00Z"]
        try await ChildProcess(program.path, arguments + clock, in: folder).finish()
    }

    /// The program under test is not there.
    struct NotBuilt: Error, CustomStringConvertible {
        var description: String { "de-dashboard is not built: run 'swift build' first" }
    }
}
