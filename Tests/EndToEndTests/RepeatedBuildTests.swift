import TestSupport
import Testing

@Suite("Building again")
struct RepeatedBuildTests {
    @Test("The same input gives the same bytes, wherever it is built")
    func sameBytes() throws {
        let first = try Workplace.builtDashboard().contents(of: "public")
        let second = try Workplace.builtDashboard().contents(of: "public")
        #expect(first.differences(from: second) == [])
        #expect(first.paths.count > 25)
    }

    @Test("A site that is right already is not written again: no file gets a new inode or time")
    func untouched() throws {
        let work = try Workplace.builtDashboard()
        let before = try work.identities(of: "public")
        let run = try work.run("build", "--clock", "2020-12-31").mustSucceed()
        #expect(run.errors.contains("0 added, 0 changed, 0 removed"))
        #expect(run.errors.contains(", bytes written: 0"))
        #expect(try work.identities(of: "public") == before)
    }

    @Test("Files whose bytes stay are not written again when others change")
    func neighboursUntouched() throws {
        let work = try Workplace.builtDashboard()
        let before = try work.identities(of: "public")
        try work.write("body { margin: 0 }\n", to: "templates/assets/style.css")
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        let after = try work.identities(of: "public")
        #expect(before.keys.filter { before[$0] != after[$0] } == ["assets/style.css"])
    }

    @Test("On another day of a later year, only what tells the day or the year changes")
    func anotherDay() throws {
        let work = try Workplace.importedDashboard()
        try work.run("build", "--clock", "2021-03-01").mustSucceed()
        let before = try work.contents(of: "public")
        try work.run("build", "--clock", "2021-03-02").mustSucceed()
        let changed = try work.contents(of: "public").differences(from: before)
        // The pages say when they were built. Nothing in a chart or in the data does.
        #expect(
            changed == [
                "embed/index.html", "index.html", "years/2020/index.html", "years/2021/index.html",
            ])
    }

    @Test("Two clocks of one day build the same site, and SOURCE_DATE_EPOCH is as good as --clock")
    func sameDay() throws {
        let work = try Workplace.importedDashboard()
        try work.run("build", "--clock", "2021-03-01T00:00:00Z").mustSucceed()
        let early = try work.contents(of: "public")
        try work.run("build", "--clock", "2021-03-02T00:30:00+02:00").mustSucceed()
        #expect(try work.contents(of: "public").differences(from: early) == [])
        work.environment["SOURCE_DATE_EPOCH"] = "1614600000"
        try work.run("build").mustSucceed()
        #expect(try work.contents(of: "public").differences(from: early) == [])
    }

    @Test("--clock wins over SOURCE_DATE_EPOCH")
    func clockWins() throws {
        let work = try Workplace.importedDashboard()
        work.environment["SOURCE_DATE_EPOCH"] = "1700000000"
        try work.run("build", "--clock", "2021-03-01").mustSucceed()
        let page = try #require(try work.contents(of: "public").text("index.html"))
        #expect(page.contains("built 1 Mar 2021"))
    }

    @Test("A file that no longer belongs is removed, and its folder with it")
    func removal() throws {
        let work = try Workplace.builtDashboard()
        try #require(work.has("public/charts/group/de"))
        try work.write(
            Workplace.plainConfiguration.replacing("de:", with: "other:"), to: "dashboard.yml")
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        #expect(!work.has("public/charts/group/de"))
        #expect(try work.contents(of: "public").paths(containing: "Twitter impressions") == [])
    }

    @Test("A missing store takes no chart off a site, unless forced")
    func missingStore() throws {
        let work = try Workplace.builtDashboard()
        try work.write(
            Workplace.plainConfiguration + "\nstore: sqlite:.dashboard/gone.sqlite\n",
            to: "dashboard.yml")
        let before = try work.contents(of: "public")
        let run = try work.run("build", "--clock", "2020-12-31")
        #expect(run.ending == .exit(1))
        #expect(run.errors.hasPrefix("public: 6 pictures of charts stand here, but the store"))
        #expect(try work.contents(of: "public").differences(from: before) == [])
        try work.run("build", "--clock", "2020-12-31", "--force").mustSucceed()
        #expect(!work.has("public/charts/group/de"))
    }
}
