import Foundation
import TestSupport
import Testing
import VendorStubs

@Suite("What a failing source does")
struct PolicyTests {
    @Test(
        "With 'fail' the run ends with 1, after all others have been asked",
        arguments: SceneConfiguration().vendors)
    func fail(vendor: Vendor) async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        try scene.server.put(.forbidden, before: vendor)
        scene.configuration.onError = "fail"
        try scene.writeConfiguration()
        let run = try await scene.collect()
        let name = SceneConfiguration.names[vendor] ?? ""
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("\(name): failed: "))
        #expect(run.errors.ranges(of: ": failed: ").count == 1)
        let table = try await scene.built()
        for source in SceneConfiguration.names.values {
            let expectation = source == name ? primed.old : primed.new
            #expect(table.differences(of: source, from: expectation) == [])
        }
        #expect(try scene.leaks(run) == [])
    }

    @Test("With 'fail' an update builds nothing: the site stays as it is")
    func update() async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        let before = try scene.work.contents(of: "public")
        let arguments = ["update", "--clock", SceneTruth.now]
        try scene.server.put(.forbidden, before: .sheets)
        scene.configuration.onError = "fail"
        try scene.writeConfiguration()
        #expect(try await scene.run(arguments).ending == .exit(1))
        #expect(try scene.work.contents(of: "public").differences(from: before) == [])
        scene.server.heal(.sheets)
        try await scene.run(arguments).mustSucceed()
        #expect(try scene.published() == primed.new)
    }

    @Test("With 'skip' its figures are off the site until it succeeds, and the store keeps them")
    func skip() async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        try scene.server.put(.serverErrors, before: .sheets)
        scene.configuration.onError = "skip"
        try scene.writeConfiguration()
        let run = try await scene.collect()
        #expect(run.ending == .exit(0))
        let table = try await scene.built()
        #expect(table.rows(of: "linkedin") == [:])
        #expect(table.differences(of: "twitter", from: primed.new) == [])
        scene.server.heal(.sheets)
        try await scene.collect().mustSucceed()
        #expect(try await scene.built().differences(of: "linkedin", from: primed.new) == [])
    }

    @Test("A source that fails is marked on its charts at once, and told by status")
    func status() async throws {
        let scene = try await PrimedScene.ready.value.scene()
        try scene.server.put(.gone, before: .keyhole)
        let nextDay = "2021-03-06T12:00:00Z"
        try await scene.collect(at: nextDay).mustSucceed()
        _ = try await scene.built(at: nextDay)
        let charts = try scene.work.contents(of: "public/charts/group/de")
        let mark = "Not updated since 5 Mar 2021"
        #expect(charts.text("impressions/twitter/2021.svg")?.contains(mark) == true)
        #expect(charts.text("created/issues/2021.svg")?.contains("Not updated") == false)

        let now = try await scene.run(["status", "--json", "--clock", nextDay])
        let later = try await scene.run(["status", "--json", "--clock", "2021-03-09T11:00:00Z"])
        #expect(now.ending == .exit(0))
        #expect(later.ending == .exit(3))
        #expect(source("twitter", in: now) == ["failed", "2021-03-05", "false"])
        #expect(source("twitter", in: later) == ["failed", "2021-03-05", "true"])
        #expect(source("videos", in: later) == ["done", "2021-03-06", "false"])
        let published = try scene.work.contents(of: "public").text("status.json") ?? ""
        #expect(source("twitter", in: published) == ["failed", "2021-03-05", "false"])
    }

    /// Outcome, day of the figures and staleness of a source.
    private func source(_ name: String, in run: Run) -> [String] { source(name, in: run.output) }

    private func source(_ name: String, in status: String) -> [String] {
        let sources = JSON(Array(status.utf8))?["sources"]?.elements ?? []
        guard let source = sources.first(where: { $0["name"]?.text == name }) else { return [] }
        let day = source["as_of"]?.text?.prefix(10) ?? ""
        return [source["outcome"]?.text ?? "", String(day), "\(source["stale"]?.isTrue == true)"]
    }

    @Test(
        "Without tokens from Google its sources fail, each for itself, and the key is not told",
        arguments: [
            Fault.connectionRefused, .serverErrors, .htmlPage, .unauthorized, .emptyObject,
            .redirectElsewhere, .forbidden, .cutBody,
        ])
    func tokens(fault: Fault) async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        try scene.server.put(fault, before: .google)
        try scene.writeConfiguration()
        let run = try await scene.collect(at: SceneTruth.now, "-v", "--archive", "archive")
        #expect(run.ending == .exit(0))
        let table = try await scene.built()
        for (vendor, name) in SceneConfiguration.names {
            let isGoogle = [.analytics, .bigquery, .sheets].contains(vendor)
            #expect(run.errors.contains("\(name): failed: ") == isGoogle, "\(run.errors)")
            let expectation = isGoogle ? primed.old : primed.new
            #expect(table.differences(of: name, from: expectation) == [])
        }
        #expect(try scene.leaks(run) == [])
        for stray in scene.server.strays(from: .google) {
            #expect(!stray.transcript.contains("assertion="))
        }
    }

    @Test("An identity from elsewhere gets tokens too, and neither it nor they are told")
    func federation() async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        let identity = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwcm9qZWN0In0.c2lnbmF0dXJl"
        try scene.work.write(identity + "\n", to: "identity.jwt")
        let root = scene.server.address(of: .google)
        let file = GoogleKey.externalFile(
            tokensFrom: root, subjectTokenFile: scene.work.url.appending(path: "identity.jwt").path)
        try scene.work.write(file, to: "google.json")
        let run = try await scene.collect(at: SceneTruth.now, "-v", "--archive", "archive")
        try run.mustSucceed()
        #expect(!run.errors.contains("failed:"))
        let table = try await scene.built()
        for name in ["blog", "old-blog", "linkedin"] {
            #expect(table.differences(of: name, from: primed.new) == [])
        }
        let looked = try scene.work.contents().filter { $0 != "identity.jwt" }
        #expect(looked.places(of: [identity]) == [])
        #expect(!run.errors.contains(identity))
        #expect(try scene.leaks(run) == [])
        #expect(scene.server.violations == [])
    }
}
