import Foundation
import TestSupport
import Testing

@Suite("Standard output and standard error")
struct StreamTests {
    @Test("Data goes to standard output, and words go to standard error")
    func streams() throws {
        let work = try Workplace.importedDashboard()
        let build = try work.run("build").mustSucceed()
        #expect(build.output == "")
        #expect(build.errors.hasPrefix("public: pages: "))
        let draw = try work.run("draw", "group/de/impressions/twitter/2020").mustSucceed()
        #expect(draw.output.hasPrefix("<svg"))
        #expect(draw.errors == "")
    }

    @Test("With -q a command that succeeds says nothing at all", arguments: ["build", "check"])
    func quiet(command: String) throws {
        let work = try Workplace.importedDashboard()
        let run = try work.run(command, "-q").mustSucceed()
        #expect(run.output + run.errors == "")
    }

    @Test("With -q an error is still told")
    func quietError() throws {
        let work = try Workplace.dashboard("titel: Slip\n")
        let run = try work.run("build", "-q")
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("unknown key 'titel'"))
    }

    @Test("build --json writes what it came to, as one line of JSON")
    func buildSummary() throws {
        let work = try Workplace.importedDashboard()
        let run = try work.run("build", "--json", "-q", "--clock", "2020-12-31").mustSucceed()
        let summary = try JSONDecoder().decode([String: Int].self, from: run.outputBytes)
        let files = try work.contents(of: "public").paths
        #expect(summary["charts"] == 1)
        #expect(summary["files"] == files.count - 1, "all but the manifest")
        #expect(summary["pages"] == files.count { $0.hasSuffix(".html") })
        #expect(summary["added"] == summary["files"])
        #expect(run.output.filter(\.isNewline).count == 1)
    }

    @Test("import --json tells each file's counts")
    func importOutcome() throws {
        let work = try Workplace.dashboard()
        let run = try work.run("import", Workplace.figuresPath, "--json", "-q").mustSucceed()
        #expect(
            run.output == """
                [{"added":6,"changed":0,"file":"group/de/impressions/twitter/2020/all.json",\
                "notes":[],"refused":0,"unchanged":0}]

                """)
        #expect(run.errors == "")
    }

    @Test("check --json lists each problem with its place, and ends with 4")
    func problems() throws {
        let work = try Workplace.dashboard("title: T\ngroups: {}\nstor: x\n")
        let run = try work.run("check", "--json")
        #expect(run.ending == .exit(4))
        #expect(
            run.output == """
                {"problems":[{"column":1,"file":"dashboard.yml","line":3,"problem":"unknown key \
                'stor'. Did you mean 'store'?"}]}

                """)
        #expect(run.errors == "dashboard.yml:3:1: unknown key 'stor'. Did you mean 'store'?\n")
    }

    @Test("check --json without problems is an empty list")
    func noProblems() throws {
        let run = try Workplace.importedDashboard().run("check", "--json").mustSucceed()
        #expect(run.output == #"{"problems":[]}"# + "\n")
    }

    @Test("check writes nothing, not even a store")
    func checkWritesNothing() throws {
        let work = try Workplace.dashboard()
        let before = try work.contents()
        try work.run("check").mustSucceed()
        #expect(try work.contents() == before)
    }

    @Test("In a GitLab job the parts of a build fold under headings; elsewhere they don't")
    func sections() throws {
        let work = try Workplace.importedDashboard()
        #expect(!(try work.run("build").errors.contains("section_start")))
        work.environment["GITLAB_CI"] = "true"
        let errors = try work.run("build").mustSucceed().errors
        #expect(errors.contains("section_start"))
        #expect(
            errors.ranges(of: "section_start").count == errors.ranges(of: "section_end").count)
    }
}
