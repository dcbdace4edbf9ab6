import Foundation
import TestSupport
import Testing
import VendorStubs

@Suite("Mistakes around collecting")
struct CollectMistakeTests {
    @Test(
        "What is typed wrong is a usage error and says what is right",
        arguments: [
            (
                ["collect", "--source", "manul"],
                "--source: the configuration has no source 'manul'. Did you mean 'manual'?\n"
            ),
            (
                ["collect", "--clock", "yesterday"],
                "--clock: 'yesterday' is no moment. Write it as 2026-11-22T14:05:00Z.\n"
            ),
        ])
    func usage(arguments: [String], complaint: String) throws {
        let work = try Workplace.dashboard(Self.configuration)
        let run = try work.runLine((["de-dashboard"] + arguments).joined(separator: " "))
        #expect(run.ending == .exit(64))
        #expect(run.errors == complaint)
    }

    @Test("A folder that is no archive can't be replayed", arguments: ["nowhere", "templates"])
    func archive(folder: String) throws {
        let work = try Workplace.dashboard(Self.configuration)
        let run = try work.run("collect", "--replay", folder)
        #expect(run.ending == .exit(1))
        #expect(run.errors.hasPrefix("\(folder): there is no archive here."))
        #expect(!work.has(".dashboard"))
    }

    @Test("A secret in the file itself is refused, and not quoted")
    func secret() throws {
        let work = try Workplace.dashboard(
            Self.configuration + "  t: { kind: keyhole, token: tok-4711 }\n")
        let run = try work.run("collect")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == """
                dashboard.yml:6:30: a secret must not stand in the file. Write ${NAME} here, and set \
                the variable NAME.

                """)
    }

    @Test("Without the network there is no registry")
    func offline() throws {
        let work = try Workplace.dashboard(Self.configuration)
        for command in ["pull", "push"] {
            let run = try work.run("store", command, "--offline")
            #expect(run.ending == .exit(1))
            #expect(run.errors.contains("--offline opens no connection"))
        }
    }

    @Test("Asking to forget somebody unknown makes no store")
    func unknownPerson() throws {
        let work = try Workplace.dashboard(Self.configuration)
        let run = try work.run("forget", "somebody1")
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("nobody of that handle or tracker is known"))
        #expect(!work.has(".dashboard"))
    }

    @Test("A rehearsal makes no store, and tells what would be kept")
    func rehearsal() throws {
        let work = try Workplace.dashboard(Self.configuration)
        try work.write(Self.rows, to: "manual.csv")
        let run = try work.run("collect", "--dry-run", "--clock", "2021-03-01").mustSucceed()
        #expect(run.errors.hasPrefix("manual: 1 added, 0 changed, 0 unchanged; 0 requests\n"))
        #expect(!work.has(".dashboard"))
    }

    @Test("A store without any figures takes no charts off a site")
    func emptyStore() throws {
        let work = try Workplace.builtDashboard()
        try FileManager.default.removeItem(at: work.url.appending(path: ".dashboard"))
        try work.write(Self.configuration, to: "dashboard.yml")
        try work.run("collect", "--clock", "2021-03-01").mustSucceed()
        let run = try work.run("build", "--clock", "2021-03-01")
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("is missing or has no figures"))
    }

    @Test("What BigQuery told once never grows stale; what others told does")
    func readOnce() async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        let status = try await scene.run(["status", "--json", "--clock", "2022-06-01"])
        #expect(status.ending == .exit(3))
        let lines = status.output.split(separator: "\n").filter { $0.contains("\"name\"") }
        let fresh = lines.filter { $0.contains("\"stale\":false") }
        #expect(lines.count == 7)
        #expect(fresh.count == 1)
        #expect(fresh.first?.contains("\"old-blog\"") == true)
    }

    private static let configuration =
        Workplace.plainConfiguration + "sources:\n  manual: { kind: csv, file: manual.csv }\n"

    private static let rows = """
        grouping,grouping_data,datatype,network,year,month,value
        group,de,impressions,linkedin,2021,01,7

        """
}
