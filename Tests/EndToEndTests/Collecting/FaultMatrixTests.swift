import TestSupport
import Testing
import VendorStubs

@Suite("Every source and every fault")
struct FaultMatrixTests {
    @Test(
        "Old figures stand, other sources are unharmed, and no secret is told",
        .timeLimit(.minutes(3)), arguments: possible)
    func matrix(fault: Fault) async throws {
        let collection = try await FaultyCollection(
            fault, onError: "last_good", in: PrimedScene.ready.value)
        try await check(collection)
        // The other policy makes an error of the same, unless asking again has helped.
        guard fault.remedy == .none else { return }
        collection.scene.configuration.onError = "fail"
        try collection.configure()
        let run = try await collection.scene.collect()
        #expect(run.ending == .exit(1))
    }

    @Test(
        "So it is when the fault comes between two pages",
        arguments: [Fault.cutBody, .unauthorized, .serverErrors, .htmlPage, .noAnswer])
    func halfway(fault: Fault) async throws {
        let collection = try await FaultyCollection(
            fault, from: 2, among: [.youtube, .analytics, .bigquery, .gitlab], onError: "fail",
            in: PrimedScene.ready.value)
        try await check(collection, since: "2019-01-01")
    }

    private func check(_ collection: FaultyCollection, since: String? = nil) async throws {
        let scene = collection.scene
        let more = since.map { ["--since", $0] } ?? []
        let run = try await scene.run(
            ["collect", "--clock", SceneTruth.now, "--jobs", "8", "--archive", "archive", "-v"]
                + more)

        let isFatal = scene.configuration.onError == "fail" && !collection.failing.isEmpty
        #expect(run.ending == .exit(isFatal ? 1 : 0), "\(run.errors)")
        for source in collection.sources {
            let isNamed = "\n\(run.errors)".contains("\n\(source): failed: ")
            #expect(isNamed == collection.failing.contains(source), "\(source): \(run.errors)")
        }
        let table = try await scene.built()
        for source in collection.sources where !collection.mayBePartial(source) {
            let expectation = collection.expectation(of: source)
            #expect(table.differences(of: source, from: expectation) == [])
        }
        #expect(table.values(of: "group/de/impressions/podcast") == ["2021-02": 55])
        #expect(try scene.leaks(run) == [])
        #expect(scene.server.violations == [])
        for stray in collection.vendors.flatMap(scene.server.strays(from:)) {
            #expect(SceneSecrets.all(scene.vendors).filter(stray.transcript.contains) == [])
        }
    }

    private static let possible = Fault.allCases.filter {
        $0 != .selfSignedCertificate || SelfSignedServer.isPossible
    }
}
