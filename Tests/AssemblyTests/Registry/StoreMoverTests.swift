// Names and months that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Foundation
import Measures
import Outside
import Storage
import Testing

@testable import Assembly

@Suite("Moving the store between jobs")
struct StoreMoverTests {
    @Test("A store goes from one machine to another and comes back with more")
    func roundTrip() async throws {
        let registry = ScriptedRegistry()
        try await Self.inFolders { here, there in
            #expect(try await there.mover.pull(from: registry.store).hasPrefix("There is no store"))
            #expect(DiskFile.isMissing(at: there.path))

            try here.record(2)
            #expect(try await here.mover.push(to: registry.store).hasPrefix("The store was pushed"))
            #expect(
                try await there.mover.pull(from: registry.store).hasPrefix("The store was pulled"))
            #expect(try there.samples == here.samples)

            try there.record(5)
            _ = try await there.mover.push(to: registry.store)
            _ = try await here.mover.pull(from: registry.store)
            #expect(try here.samples.count == 5)
        }
    }

    @Test("A store with fewer rows stays where it is")
    func fewerRows() async throws {
        let registry = ScriptedRegistry()
        try await Self.inFolders { here, there in
            try here.record(5)
            _ = try await here.mover.push(to: registry.store)
            try there.record(3)
            await #expect(throws: RegistryError.rowsMissing(["sample": 2])) {
                try await there.mover.push(to: registry.store)
            }
            _ = try await there.mover.pull(from: registry.store)
            #expect(try there.samples == here.samples)
        }
    }

    @Test("A pull that fails leaves the local store as it is")
    func untouched() async throws {
        let registry = ScriptedRegistry()
        try await Self.inFolders { here, there in
            try here.record(5)
            _ = try await here.mover.push(to: registry.store)
            await registry.put([1, 2, 3], as: "store.sqlite")
            try there.record(3)
            let before = try Data(contentsOf: URL(filePath: there.path))
            await #expect(throws: RegistryError.self) {
                try await there.mover.pull(from: registry.store)
            }
            #expect(try Data(contentsOf: URL(filePath: there.path)) == before)
        }
    }

    @Test("Where there is no store, none is pushed and none is made")
    func nothing() async throws {
        try await Self.inFolders { here, _ in
            await #expect(throws: FileError.self) {
                try await here.mover.push(to: ScriptedRegistry().store)
            }
            #expect(DiskFile.isMissing(at: here.path))
        }
    }

    /// A machine with a store of its own.
    private struct Machine: Sendable {
        let mover: StoreMover
        let path: String

        init(in folder: String) throws {
            let file = folder + "/dashboard.yml"
            let text = "title: T\ngroups:\n  de: { name: T }\nstore: sqlite:s/store.sqlite\n"
            try Data(text.utf8).write(to: URL(filePath: file))
            let plan = try Plan(
                Plan.Choices(configuration: file), environment: Environment([:]))
            mover = try StoreMover(
                plan: plan, environment: Environment(ScriptedRegistry.variables))
            path = plan.storePath
        }

        var samples: [Sample] { get throws { try Store(path: path).samples() } }

        /// Keeps as many months.
        func record(_ months: Int) throws {
            try FileManager.default.createDirectory(
                atPath: Folder.of(path), withIntermediateDirectories: true)
            let samples = (1...months).map { number in
                Sample(
                    account: Account(
                        group: Group.ID("de")!, network: Network("blog")!, holder: .group),
                    datatype: Datatype("views")!, month: Month(year: 2026, number: number)!,
                    value: 7, source: SourceName("blog")!,
                    toldAt: Timestamp("2026-11-22T12:00:00Z")!, origin: .measured)
            }
            _ = try Store(path: path).record(samples)
        }
    }

    private static func inFolders(_ work: (Machine, Machine) async throws -> Void) async throws {
        let folders = try [PrivateFolder(), PrivateFolder()]
        defer { folders.forEach { $0.remove() } }
        try await work(
            try Machine(in: folders[0].path("")), try Machine(in: folders[1].path("")))
    }
}
