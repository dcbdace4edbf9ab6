import Foundation
import TestSupport
import VendorStubs

/// A dashboard whose vendors are stubs on this machine, each with a truth of its own.
final class VendorScene {
    let work: Workplace
    let vendors: SceneVendors
    let server: StubServer
    /// What the configuration says besides the vendors' addresses.
    var configuration = SceneConfiguration()

    /// A dashboard with nothing collected yet.
    convenience init() throws { try self.init(vendors: SceneVendors(), from: FolderContents()) }

    /// A dashboard with what another one had at some time, and with its vendors.
    init(vendors: SceneVendors, from contents: FolderContents) throws {
        self.vendors = vendors
        server = try StubServer(vendors.all)
        work = try Workplace()
        work.environment = SceneSecrets.environment
        try TemplateChoice.plain.files().write(to: work.url)
        try work.write(vendors.playlistFile, to: "youtube.json")
        try work.write("SELECT path, month, views FROM ds.views\n", to: "blog.sql")
        try work.write(SceneTruth.manualRows, to: "manual.csv")
        try contents.write(to: work.url)
        try writeConfiguration()
    }

    /// Writes the configuration with the addresses that the vendors have now.
    func writeConfiguration() throws {
        try work.write(
            GoogleKey.file(tokensFrom: server.address(of: .google)), to: "google.json")
        try work.write(configuration.text(server), to: "dashboard.yml")
    }

    /// Collects at a moment.
    func collect(at clock: String = SceneTruth.now, _ more: String...) async throws -> Run {
        try await run(["collect", "--clock", clock, "--jobs", "8"] + more)
    }

    /// Builds at a moment and gives all published figures.
    func built(at clock: String = SceneTruth.now) async throws -> MetricsTable {
        try await run(["build", "--clock", clock]).mustSucceed()
        return try published()
    }

    /// All figures that stand published.
    func published() throws -> MetricsTable {
        MetricsTable(try work.contents(of: "public/data").text("metrics.csv") ?? "")
    }

    /// Runs the program to its end, when it is its turn.
    func run(_ arguments: [String]) async throws -> Run {
        await Turnstile.programs.enter()
        do {
            let run = try await BackgroundRun(arguments, in: work).finish()
            await Turnstile.programs.leave()
            return run
        } catch {
            await Turnstile.programs.leave()
            throw error
        }
    }

    /// Whatever is secret and stands in a file or in what was said.
    func leaks(_ runs: Run...) throws -> [String] {
        try SceneSecrets.leaks(in: work.contents(), vendors)
            + runs.flatMap { SceneSecrets.leaks(in: $0, vendors) }
    }
}
