import TestSupport
import Testing
import VendorStubs

@Suite("The store in the package registry")
struct RegistryTests {
    private let registry = RegistryStub(token: SceneSecrets.jobToken, project: "7")
    private let server: StubServer
    private let work: Workplace

    init() throws {
        server = try StubServer([.registry: registry])
        work = try Self.workplace(server)
        try work.run("import", Workplace.figuresPath, "--clock", "2021-01-04").mustSucceed()
    }

    /// A dashboard of a pipeline, without figures yet.
    private static func workplace(_ server: StubServer) throws -> Workplace {
        let work = try Workplace.dashboard()
        work.environment = [
            "CI_API_V4_URL": server.address(of: .registry), "CI_PROJECT_ID": "7",
            "CI_JOB_TOKEN": SceneSecrets.jobToken,
        ]
        return work
    }

    private func figures(of work: Workplace) throws -> String? {
        try work.run("build", "--clock", "2021-01-04").mustSucceed()
        return try work.contents(of: "public").text("data/metrics.csv")
    }

    private func store(of work: Workplace) throws -> FolderContents {
        try work.contents(of: ".dashboard")
    }

    @Test("The first time there is none, which is no error")
    func first() throws {
        let other = try Self.workplace(server)
        let run = try other.run("store", "pull").mustSucceed()
        #expect(!run.errors.isEmpty)
        #expect(try store(of: other).paths == [])
    }

    @Test("What was pushed is what another pipeline pulls")
    func roundTrip() throws {
        try work.run("store", "push").mustSucceed()
        let other = try Self.workplace(server)
        try other.run("store", "pull").mustSucceed()
        #expect(try figures(of: other) == figures(of: work))
        try other.run("store", "push").mustSucceed()
    }

    @Test("Downloads come from another host, which gets to see no token")
    func redirect() throws {
        try work.run("store", "push").mustSucceed()
        let registry = registry
        let storage = try Elsewhere { registry.storageAnswer($0) }
        registry.setStorage(storage.address)
        let other = try Self.workplace(server)
        try other.run("store", "pull").mustSucceed()
        #expect(try figures(of: other) == figures(of: work))
        #expect(!storage.requests.isEmpty)
        #expect(registry.violations == [])
        #expect(!storage.requests.contains { $0.transcript.contains(SceneSecrets.jobToken) })
    }

    @Test("A store that came damaged takes no store's place")
    func damage() throws {
        try work.run("store", "push").mustSucceed()
        let largest = try #require(registry.files.max { $0.value.count < $1.value.count })
        var bytes = largest.value
        bytes[bytes.count / 2] ^= 1
        registry.setFile(bytes, at: largest.key)
        let before = try store(of: work)
        let run = try work.run("store", "pull")
        #expect(run.ending == .exit(1))
        #expect(try store(of: work).differences(from: before) == [])
    }

    @Test(
        "Whatever else goes wrong ends with 1, and the local store is untouched",
        arguments: [
            Fault.serverErrors, .forbidden, .unauthorized, .htmlPage, .cutBody, .connectionRefused,
        ])
    func faults(fault: Fault) throws {
        try work.run("store", "push").mustSucceed()
        let before = try store(of: work)
        let (packages, figures) = (registry.files, try figures(of: work))
        try server.put(fault, before: .registry)
        work.environment["CI_API_V4_URL"] = server.address(of: .registry)
        for command in ["pull", "push"] {
            let run = try work.run("store", command)
            #expect(run.ending == .exit(1), "\(command): \(run.errors)")
            #expect(!(run.output + run.errors).contains(SceneSecrets.jobToken))
        }
        #expect(try store(of: work).differences(from: before) == [])
        #expect(registry.files == packages)
        #expect(try self.figures(of: work) == figures)
    }

    @Test("A store with less in it than the registry has is not pushed")
    func smaller() throws {
        try work.run("store", "push").mustSucceed()
        let packages = registry.files
        let other = try Self.workplace(server)
        let row = "grouping,grouping_data,datatype,network,year,month,value\n"
        try other.write(row + "group,de,impressions,twitter,2020,07,1\n", to: "one.csv")
        try other.run("import", "one.csv", "--clock", "2021-01-04").mustSucceed()
        let run = try other.run("store", "push")
        #expect(run.ending == .exit(1))
        #expect(registry.files == packages)
    }

    @Test("The token stands in no file and is not said")
    func secrecy() throws {
        let runs = [try work.run("store", "push", "-v"), try work.run("store", "pull", "-v")]
        for run in runs { #expect(!(run.output + run.errors).contains(SceneSecrets.jobToken)) }
        #expect(try work.contents().places(of: [SceneSecrets.jobToken]) == [])
        #expect(
            registry.files.values.allSatisfy { !$0.contains(Array(SceneSecrets.jobToken.utf8)) })
    }
}
