import TestSupport
import Testing
import VendorStubs

@Suite("A collection that is killed")
struct KilledCollectionTests {
    @Test(
        "Leaves a store that is whole, and the next one brings every figure",
        .timeLimit(.minutes(5)))
    func killed() async throws {
        let primed = try await PrimedScene.ready.value
        let scene = try primed.scene()
        try await scene.collect(at: SceneTruth.now, "--dry-run").mustSucceed()
        let requests = scene.server.requests.count
        for round in 0..<Self.rounds {
            try await scene.killCollection(afterRequest: (round + 1) * requests / Self.rounds)
            try scene.expectWholeFile("round \(round)")
            guard round % 4 == 3 else { continue }
            // The vendors hold the same all the time, so each source is before or behind its step.
            let table = try await scene.built()
            for source in SceneConfiguration.names.values {
                let isOld = table.differences(of: source, from: primed.old) == []
                let isNew = table.differences(of: source, from: primed.new) == []
                #expect(isOld || isNew, "\(source) in round \(round)")
            }
        }
        try await scene.collect().mustSucceed()
        #expect(try await scene.built() == primed.new)
        try scene.expectWholeFile("at the end")
    }

    private static let rounds = 12
}

extension VendorScene {
    /// Collects, and kills the program as soon as vendors have got so many requests.
    ///
    /// Requests and not moments: how long a collection takes depends on what else runs.
    fileprivate func killCollection(afterRequest count: Int) async throws {
        let wanted = server.requests.count + count
        let run = try BackgroundRun(
            ["collect", "--clock", SceneTruth.now, "--jobs", "8"], in: work)
        while server.requests.count < wanted, !run.hasEnded {
            try await Task.sleep(for: .milliseconds(1))
        }
        // The later ones also die a little after the answer, when it is being kept.
        try await Task.sleep(for: .milliseconds(count % 5 * 4))
        run.kill()
        let ending = try await run.finish().ending
        #expect(ending == .signal(9) || ending == .exit(0))
    }

    /// Has SQLite look over the file; a warning where nobody can ask it.
    fileprivate func expectWholeFile(_ moment: Comment) throws {
        guard try work.runLine("command -v sqlite3").ending == .exit(0) else {
            Issue.record(
                "sqlite3 is not installed, so the store's file was not looked over",
                severity: .warning)
            return
        }
        let answer = try work.runLine("sqlite3 .dashboard/store.sqlite 'PRAGMA integrity_check'")
        #expect(answer.output == "ok\n", moment)
    }
}
