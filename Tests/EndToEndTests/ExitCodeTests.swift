import Foundation
import TestSupport
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
    @Test(
        "A command that nobody understands is a usage error, 64, told on standard error",
        arguments: [
            ["publish"], ["build", "--outptu", "x"], ["draw"], ["draw", "--batch", "rows.json"],
            ["import"], ["build", "--jobs", "0"], ["render"], ["draw", "x", "--theme", "pink"],
        ])
    func usage(arguments: [String]) throws {
        let work = try Workplace.dashboard()
        let run = try work.runLine((["de-dashboard"] + arguments).joined(separator: " "))
        #expect(run.ending == .exit(64))
        #expect(run.output == "")
        #expect(run.errors.contains("Usage: de-dashboard"))
        #expect(run.errors.hasPrefix("Error: "))
    }

    @Test("Asking for help or the version is no error, and its answer is data")
    func help() throws {
        let work = try Workplace()
        for question in ["--help", "--version", "build --help", "help draw"] {
            let run = try work.runLine("de-dashboard \(question)")
            #expect(run.ending == .exit(0))
            #expect(!run.output.isEmpty)
            #expect(run.errors == "")
        }
    }

    @Test("A command without a configuration fails with 1 and says how to get one")
    func noConfiguration() throws {
        let work = try Workplace()
        let run = try work.run("build")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == """
                dashboard.yml: there is no configuration here. 'de-dashboard init' writes one, and \
                --config names another.

                """)
        #expect(try work.run("check").errors == run.errors)
        #expect(try work.contents().paths == [])
    }

    @Test("Without figures a site is built all the same, and how to bring some is said")
    func noFigures() throws {
        let run = try Workplace.dashboard().run("build").mustSucceed()
        #expect(
            run.errors.hasPrefix(
                ".dashboard/store.sqlite: there are no figures to show yet. 'de-dashboard import"
                    + " FILE' brings some.\n"))
    }

    @Test("An interrupted run ends with 130 and leaves nothing behind")
    func interrupted() throws {
        let work = try Workplace()
        let pipe = try NamedPipe(at: work.url.appending(path: "endless"))
        let process = try work.start(
            "draw", "--batch", "-", "--output", "charts", input: pipe.path)
        // The program has read something, so it has begun; it now waits for more.
        try pipe.waitForReader()
        process.send(SIGINT)
        #expect(process.wait() == .exit(130))
        #expect(try work.contents().paths == [])
        #expect(!work.has("charts"))
    }
}
