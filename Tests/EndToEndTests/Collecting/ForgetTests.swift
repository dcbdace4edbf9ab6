import TestSupport
import Testing
import VendorStubs

@Suite("A person who opts out")
struct ForgetTests {
    private static let names = ["sandra42", "kT41gQ"]

    /// A dashboard that shows one person by name, with an archive of what was collected.
    private func collected() async throws -> VendorScene {
        let scene = try VendorScene()
        scene.configuration.publishes = ["sandra42"]
        try scene.writeConfiguration()
        try await scene.collect(at: SceneTruth.now, "--archive", "archive").mustSucceed()
        return scene
    }

    private func traces(in scene: VendorScene) throws -> [String] {
        try scene.work.contents().filter { path in
            [".dashboard/", "public/", "archive/"].contains(where: path.hasPrefix)
        }.places(of: Self.names)
    }

    @Test("Is gone from every byte of the store, the site and the archive; the totals stay")
    func gone() async throws {
        let scene = try await collected()
        let before = try await scene.built()
        #expect(before.values(of: "user/sandra42/impressions/twitter").count >= 12)
        #expect(Set(try traces(in: scene).map { $0.split(separator: "/")[0] }).count == 3)

        let run = try await scene.run(
            ["forget", "sandra42", "--archive", "archive", "--clock", SceneTruth.now])
        try run.mustSucceed()
        let after = try await scene.built()
        #expect(try traces(in: scene) == [])
        for datatype in ["impressions", "engagements"] {
            let series = "group/de/\(datatype)/twitter"
            #expect(after.values(of: series) == before.values(of: series))
        }

        // Collecting afterwards asks nothing about the person, though the profile still stands
        // there, and the totals go on from where they were.
        let asked = scene.server.requests(to: .keyhole).count
        try await scene.collect().mustSucceed()
        let further = scene.server.requests(to: .keyhole).dropFirst(asked)
        #expect(!further.isEmpty)
        #expect(!further.contains { $0.transcript.contains("kT41gQ") })
        #expect(try await scene.built() == after)
        #expect(try traces(in: scene) == [])
    }

    @Test("Takes the totals along if asked to, by the tracker as well as by the handle")
    func dropTotals() async throws {
        let scene = try await collected()
        try await scene.run(["forget", "kT41gQ", "--drop-totals", "--clock", SceneTruth.now])
            .mustSucceed()
        let months = try await scene.built().values(of: "group/de/impressions/twitter")
        #expect(months.count >= 12)
        for (month, value) in months {
            #expect(value == scene.vendors.keyhole.truth(of: "k0Le77", in: month).impressions)
        }
    }

    @Test("Is only told about in a rehearsal; somebody unknown is an error")
    func rehearsal() async throws {
        let scene = try await collected()
        let before = try await scene.built()
        try await scene.run(["forget", "sandra42", "--dry-run"]).mustSucceed()
        #expect(try await scene.built() == before)
        let unknown = try await scene.run(["forget", "somebody1"])
        #expect(unknown.ending == .exit(1))
        #expect(unknown.output == "" && !unknown.errors.isEmpty)
        #expect(try await scene.built() == before)
    }
}
