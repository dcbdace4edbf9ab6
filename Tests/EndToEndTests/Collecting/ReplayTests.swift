import TestSupport
import Testing
import VendorStubs

@Suite("Replaying an archive")
struct ReplayTests {
    @Test("It brings the store that the network brought, without network, tokens and key")
    func sameAsLive() async throws {
        let live = try VendorScene()
        live.vendors.keyhole.setToday(CivilDay(2021, 3, 1))
        try await live.collect(at: SceneTruth.before, "--archive", "archive").mustSucceed()
        SceneTruth.watch(live.vendors.youtube, adding: 7)
        SceneTruth.moveOn(live.vendors)
        try await live.collect(at: SceneTruth.now, "--archive", "archive").mustSucceed()
        _ = try await live.built()

        let asked = live.server.requests.count
        let replay = try VendorScene(vendors: live.vendors, from: live.archive())
        replay.work.environment = [:]
        // The archive knows the vendors by their addresses.
        try replay.work.write(live.configuration.text(live.server), to: "dashboard.yml")
        try replay.work.write("{}", to: "google.json")
        let run = try await replay.collect(at: SceneTruth.now, "--replay", "archive")
        try run.mustSucceed()
        #expect(live.server.requests.count == asked)
        _ = try await replay.built()
        let differences = try replay.work.contents(of: "public")
            .differences(from: live.work.contents(of: "public"))
        #expect(differences == [])
        let (one, other) = (try await live.status(), try await replay.status())
        #expect(one == other)
        #expect(try live.leaks() == [])
    }

    @Test("What is not in the archive is a failure, and is said")
    func missing() async throws {
        let scene = try VendorScene()
        try await scene.collect(at: SceneTruth.before, "--archive", "archive", "--source", "blog")
            .mustSucceed()
        let run = try await scene.collect(
            at: SceneTruth.before, "--replay", "archive", "--source", "linkedin")
        #expect(run.errors.contains("linkedin: failed: "))
        #expect(scene.server.requests(to: .sheets).isEmpty)
    }
}

extension VendorScene {
    /// The raw replies that were kept.
    fileprivate func archive() throws -> FolderContents {
        try work.contents().filter { $0.hasPrefix("archive/") }
    }

    /// What `status` says.
    fileprivate func status() async throws -> String {
        try await run(["status", "--json", "--clock", SceneTruth.now]).output
    }
}
