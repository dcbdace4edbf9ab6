import TestSupport
import Testing
import VendorStubs

@Suite("A person who opts out")
struct ForgetTests {
    private static let names = ["sandra42", "kT41gQ"]

    /// A dashboard that shows one person by name, with an archive of what was collected.
    private func collected(
        after preparation: (SceneVendors) -> Void = { _ in }
    ) async throws -> VendorScene {
        let scene = try VendorScene()
        preparation(scene.vendors)
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

    @Test("Is gone as well if the profile went first, from paths and labels too")
    func withoutProfile() async throws {
        let path = "/blog/2021/03/sandra42-talks"
        var issue = GitLabIssue(
            id: 98, project: "team/one", title: "Ask @Sandra42",
            labels: ["dev-evangelism", "who::sandra42"], createdAt: Moment(CivilDay(2021, 3, 2)))
        let scene = try await collected { vendors in
            vendors.analytics.setViews(4_001, of: path, on: CivilDay(2021, 3, 5))
            vendors.gitlab.setIssue(issue)
        }
        let lines = try #require(try scene.work.contents().text("dashboard.yml"))
            .split(separator: "\n", omittingEmptySubsequences: false)
        try scene.work.write(
            lines.filter { !$0.contains("kT41gQ") }.joined(separator: "\n"), to: "dashboard.yml")
        let before = try await scene.built()
        #expect(
            try traces(in: scene).contains { $0.hasPrefix("archive/") && $0.hasSuffix("kT41gQ") })

        // An archive that is none: what fails can be done again, since the store still leads from
        // the handle to the tracker.
        let failed = try await scene.run(["forget", "Sandra42", "--archive", "dashboard.yml"])
        #expect(failed.ending == .exit(1))
        #expect(try await scene.built() == before)

        try await scene.run(
            ["forget", "Sandra42", "--archive", "archive", "--clock", SceneTruth.now]
        ).mustSucceed()
        let after = try await scene.built()
        #expect(try traces(in: scene) == [])
        #expect(after == before)

        // The vendors tell the same again, and somebody has changed the issue.
        issue.updatedAt = Moment(CivilDay(2021, 3, 9))
        scene.vendors.gitlab.setIssue(issue)
        for _ in 0..<2 {
            try await scene.collect().mustSucceed()
            #expect(try await scene.built() == before)
            #expect(try traces(in: scene) == [])
        }
    }

    @Test("Is gone under every name that leads to another, from an archive of any kind")
    func furtherNames() async throws {
        let work = try Workplace()
        let profiles = [
            "kT41gQ, user: sandra42, network: twitter", "zZ99zz, user: sandra42, network: linkedin",
            "oL7777, user: ole7, network: twitter",
        ]
        let head = "title: DE\ngroups: { de: { name: DE } }\nprofiles:\n"
        try work.write(
            head + profiles.map { "  - { tracker: \($0), group: de }\n" }.joined(),
            to: "dashboard.yml")
        try work.write("user,n\nSandra42,1\nzZ99zz,2\noL7777,3\n", to: "archive/t.csv")
        let run = try work.run("forget", "kT41gQ", "--archive", "archive")
        try run.mustSucceed()
        #expect(try work.contents().text("archive/t.csv") == "user,n\noL7777,3\n")
        #expect(!["andra", "kT41gQ", "zZ99zz"].contains { run.output.contains($0) })
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
