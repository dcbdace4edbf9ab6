import TestSupport
import Testing
import VendorStubs

@Suite("Collecting from vendors")
struct VendorTruthTests {
    private let scene: VendorScene
    private let table: MetricsTable
    /// How often all videos were seen between the two collections.
    private let views: Int64

    /// Collects twice, and builds.
    init() async throws {
        scene = try VendorScene()
        scene.vendors.keyhole.setToday(CivilDay(2021, 3, 1))
        try await scene.collect(at: SceneTruth.before).mustSucceed()
        scene.vendors.keyhole.setToday(SceneTruth.today)
        views = SceneTruth.watch(scene.vendors.youtube, adding: 7)
        let new = YouTubeStub.Video(
            title: "New", publishedAt: Moment(CivilDay(2021, 3, 4)), views: 500)
        scene.vendors.youtube.setVideo(new, id: "gone")
        try await scene.collect().mustSucceed()
        table = try await scene.built()
    }

    @Test("Every source's figures are exactly what its vendor holds, page after page")
    func figures() {
        for (datatype, value) in [
            ("impressions", \KeyHoleStub.Counts.impressions), ("engagements", \.engagements),
        ] {
            let months = table.values(of: "group/de/\(datatype)/twitter")
            #expect(months.count >= 12)
            for (month, sum) in months {
                let people = ["kT41gQ", "k0Le77"].map {
                    scene.vendors.keyhole.truth(of: $0, in: month)[keyPath: value]
                }
                #expect(sum == people.reduce(0, +), "\(datatype) \(month)")
            }
        }
        #expect(table.values(of: "group/de/views/youtube") == ["2021-03": views + 500])
        #expect(
            table.values(of: "group/de/views/blog") == [
                "2020-08": 120, "2020-09": 300, "2020-10": 450, "2020-11": 150, "2020-12": 191,
                "2021-01": 248, "2021-02": 224, "2021-03": 50 + 30 + 99,
            ])
        #expect(
            table.values(of: "group/de/impressions/linkedin")
                == ["2021-01": 1_200, "2021-02": 3_400])
        #expect(table.values(of: "group/de/impressions/mastodon") == ["2021-01": 77])
        let oracle = IssueOracle(SceneTruth.issues)
        for month in ["2020-11", "2020-12", "2021-01", "2021-02", "2021-03"] {
            #expect(table.values(of: "group/de/created/issues")[month] == oracle.created(in: month))
            #expect(table.values(of: "group/de/closed/issues")[month] == oracle.closed(in: month))
            #expect(table.values(of: "group/de/open/issues")[month] == oracle.open(in: month))
        }

        // Everything took several requests, each as the vendor's contract has it, and nobody was
        // asked about the person who has not agreed.
        #expect(scene.server.violations == [])
        for vendor in scene.configuration.vendors {
            #expect(scene.server.requests(to: vendor).count > 1, "\(vendor)")
        }
        #expect(!scene.server.requests.contains { $0.target.contains("n0c0ns") })
        #expect(scene.server.requests(to: .google).count <= 6)
    }

    @Test(
        "No secret stands in any file or is said, even when the program is to say all that it does")
    func secrets() async throws {
        let run = try await scene.collect(at: SceneTruth.now, "-v", "--archive", "archive")
        let dryRun = try await scene.collect(at: SceneTruth.now, "--json", "--dry-run")
        #expect(scene.work.has("archive"))
        // The search finds what is there: the key stands in its own file.
        let found = try scene.work.contents().places(of: SceneSecrets.all(scene.vendors))
        #expect(found.contains { $0.hasPrefix("google.json: ") })
        #expect(try scene.leaks(run, dryRun) == [])
    }

    @Test("A token that has run out is renewed, and nobody notices")
    func renewal() async throws {
        scene.vendors.tokens.expireAll()
        try await scene.collect().mustSucceed()
        #expect(try await scene.built() == table)
    }

    @Test("A rehearsal changes nothing")
    func rehearsal() async throws {
        SceneTruth.watch(scene.vendors.youtube, adding: 1_000)
        try await scene.collect(at: "2021-03-11T12:00:00Z", "--dry-run").mustSucceed()
        #expect(try await scene.built() == table)
    }

    @Test("Offline nobody is asked, and nothing changes")
    func offline() async throws {
        let before = scene.server.requests.count
        try await scene.collect(at: SceneTruth.now, "--offline").mustSucceed()
        #expect(scene.server.requests.count == before)
        #expect(try await scene.built() == table)
    }

    @Test("Only the sources that are named are asked")
    func named() async throws {
        let before = scene.server.requests.count
        try await scene.collect(at: SceneTruth.now, "--source", "videos").mustSucceed()
        let asked = scene.server.requests.count - before
        #expect(asked == scene.server.requests(to: .youtube).count / 3)
        let run = try await scene.collect(at: SceneTruth.now, "--source", "video")
        #expect(run.ending == .exit(64) && run.errors.contains("'videos'"))
    }
}
