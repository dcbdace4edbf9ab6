import TestSupport
import Testing

@Suite("The folder of the site")
struct OutputFolderTests {
    @Test("Files that somebody else put into a site stay through every build")
    func foreignFilesStay() throws {
        let work = try Workplace.builtDashboard()
        try work.write("mine", to: "public/notes/mine.txt")
        for clock in ["2021-03-01", "2021-03-02"] {
            try work.run("build", "--clock", clock).mustSucceed()
            #expect(try work.contents(of: "public").text("notes/mine.txt") == "mine")
        }
    }

    @Test("A folder that the builder does not know is refused, and nothing in it is touched")
    func unknownFolder() throws {
        let work = try Workplace.importedDashboard()
        try work.write("holiday", to: "pictures/beach.txt")
        let before = try work.contents()
        let run = try work.run("build", "--output", "pictures")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == """
                pictures: this folder holds files that the builder did not write \
                (such as 'beach.txt'). Empty it, name another folder with --output, or take it \
                over with --force.

                """)
        #expect(try work.contents() == before)
    }

    @Test("With --force an unknown folder is taken over, and its files are kept")
    func force() throws {
        let work = try Workplace.importedDashboard()
        try work.write("holiday", to: "pictures/beach.txt")
        try work.run("build", "--output", "pictures", "--force").mustSucceed()
        let contents = try work.contents(of: "pictures")
        #expect(contents.text("beach.txt") == "holiday")
        #expect(contents["index.html"] != nil)
    }

    @Test("A folder that holds only a placeholder of git is an empty one")
    func placeholder() throws {
        let work = try Workplace.importedDashboard()
        try work.write("", to: "public/.gitkeep")
        try work.run("build").mustSucceed()
        #expect(work.has("public/index.html"))
        #expect(work.has("public/.gitkeep"))
    }

    @Test("Paths of the configuration are relative to it, not to where the command is run")
    func relativePaths() throws {
        let work = try Workplace()
        let inner = try Workplace.dashboard()
        for (path, data) in try inner.contents().files {
            try work.write(String(decoding: data, as: UTF8.self), to: "inner/\(path)")
        }
        let configuration = "inner/dashboard.yml"
        try work.run("import", "inner/\(Workplace.figuresPath)", "--config", configuration)
            .mustSucceed()
        try work.run("build", "--config", configuration).mustSucceed()
        #expect(work.has("inner/.dashboard/store.sqlite"))
        #expect(work.has("inner/public/index.html"))
        #expect(!work.has("public"))
    }
}
