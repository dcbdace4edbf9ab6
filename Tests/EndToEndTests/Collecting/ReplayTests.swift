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
        let run = try await replay(of: live, configured: live.configuration.text(live.server))
        #expect(failures(in: run) == [])
    }

    @Test("So it is where sources, or a part of one, failed each in its own way")
    func failures() async throws {
        let live = try VendorScene()
        try live.server.put(.connectionRefused, before: .gitlab)
        try live.server.put(.bodyShorterThanSaid, before: .bigquery)
        let configuration = live.configuration.text(live.server).withUnknownTracker
        try live.work.write(configuration, to: "dashboard.yml")
        live.vendors.keyhole.setToday(CivilDay(2021, 3, 1))
        let first = try await live.collect(at: SceneTruth.before, "--archive", "archive")
        try first.mustSucceed()

        SceneTruth.watch(live.vendors.youtube, adding: 7)
        SceneTruth.moveOn(live.vendors)
        try live.server.put(.serverErrors, before: .sheets)
        try live.server.put(.tooManyRetryTomorrow, before: .analytics)
        let second = try await live.collect(at: SceneTruth.now, "--archive", "archive")
        try second.mustSucceed()
        let reasons = [
            "requests": "the connection is refused", "old-blog": "it breaks off",
            "linkedin": "status 500", "blog": "wants to be left alone", "twitter": "status 404",
        ]
        for (source, reason) in reasons {
            let told = failures(in: second).first { $0.hasPrefix("\(source): ") }
            #expect(told?.contains(reason) == true, "\(second.errors)")
        }
        #expect(failures(in: second).count == reasons.count)
        #expect(try await live.built().rows(of: "twitter").count >= 12)
        let run = try await replay(of: live, configured: configuration)
        #expect(failures(in: run) == failures(in: first, second))
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

    @Test("A file of it that is damaged ends the replay, and is named with what to do")
    func damaged() async throws {
        let scene = try VendorScene()
        try await scene.collect(at: SceneTruth.before, "--archive", "archive").mustSucceed()
        let file = try #require(try scene.archive().paths.first { $0.contains("/linkedin/") })
        try scene.work.write("{\"address\": \"htt", to: file)
        let replay = try VendorScene(vendors: scene.vendors, from: scene.archive())
        let run = try await replay.collect(at: SceneTruth.before, "--replay", "archive")
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains(file) && run.errors.contains("it is damaged"), "\(run.errors)")
        #expect(try replay.work.contents(of: ".dashboard").paths(containing: "linkedin") == [])
    }

    /// Replays what a scene has archived, and expects its site and its status.
    private func replay(
        of live: VendorScene, configured configuration: String
    ) async throws -> Run {
        let asked = live.server.requests.count
        let replay = try VendorScene(vendors: live.vendors, from: live.archive())
        replay.work.environment = [:]
        // The archive knows the vendors by their addresses.
        try replay.work.write(configuration, to: "dashboard.yml")
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
        return run
    }

    /// Which sources failed for what reason, without how much was asked and kept all the same.
    private func failures(in runs: Run...) -> [String] {
        runs.flatMap { $0.errors.split(separator: "\n") }.filter { $0.contains(": failed: ") }
            .map { String($0.replacing(/\ \([^(]*\)$/, with: "")) }.sorted()
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

extension String {
    /// A configuration with one more person, whose tracker KeyHole does not know.
    fileprivate var withUnknownTracker: String {
        let person = "tracker: g0ne11, user: uwe5, consent: 2019-01-01"
        return replacing(
            "profiles:\n", with: "profiles:\n  - { \(person), group: de, network: twitter }\n")
    }
}
