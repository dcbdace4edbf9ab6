import TestSupport
import Testing

@Suite("init")
struct InitTests {
    @Test("In an empty folder, init and then build make a site")
    func initThenBuild() throws {
        let work = try Workplace()
        try work.run("init").mustSucceed()
        let check = try work.run("check").mustSucceed()
        #expect(check.errors == "no problems found\n")
        try work.run("build").mustSucceed()
        #expect(work.has("public/index.html"))
    }

    @Test("init DIR makes the folder, and its paths do not depend on where one stands")
    func initFolder() throws {
        let work = try Workplace()
        try work.run("init", "new/dashboard").mustSucceed()
        try work.run("build", "--config", "new/dashboard/dashboard.yml").mustSucceed()
        #expect(work.has("new/dashboard/public/index.html"))
    }

    @Test("What is there already is never overwritten, and is named")
    func neverOverwrites() throws {
        let work = try Workplace()
        try work.write("title: Mine\n", to: "dashboard.yml")
        let run = try work.run("init").mustSucceed()
        #expect(run.errors.contains("kept dashboard.yml\n"))
        #expect(try work.contents().text("dashboard.yml") == "title: Mine\n")
        let before = try work.identities(of: ".")
        try work.run("init").mustSucceed()
        #expect(try work.identities(of: ".") == before)
    }

    @Test("The templates that init writes are those that this repository uses itself")
    func sameTemplates() throws {
        let work = try Workplace()
        try work.run("init").mustSucceed()
        let written = try work.contents().filter { $0.hasPrefix("templates/") }
        let repository = try TemplateChoice.repository.files()
        #expect(written.differences(from: repository) == [])
    }
}
