import Foundation
import GRDB
import Measures
import Testing

@testable import Storage

@Suite("Two at the store at once", .serialized)
struct TogetherTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test("A second writer waits for the first")
    func waits() async throws {
        let store = try Store(path: folder.store, patience: 120)
        let other = try folder.database()
        try await other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
        }
        async let recording = Task.detached { try store.record([.make(5)]) }.value
        try await Task.sleep(for: .milliseconds(300))
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await recording.words == "1 0 0 0")
    }

    @Test("A second writer that waits in vain is told what to do, and has written nothing")
    func givesUp() throws {
        let store = try Store(path: folder.store, patience: 0.2)
        try folder.database().writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            #expect(
                message { () throws(StoreError) in try store.record([.make(5)]) }
                    == "the store '\(folder.store)' can't be used: database is locked (SQLite 5)."
                    + " Another run is writing to it. Try again once that has ended.")
            try database.execute(sql: "ROLLBACK")
        }
        #expect(try store.samples().isEmpty)
    }

    @Test("A reader sees the store as it was before a write that has not ended")
    func reads() throws {
        let store = try Store(path: folder.store)
        _ = try store.record([.make(5)])
        try folder.database().writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM sample")
            #expect(try Store(path: folder.store).samples() == [.make(5)])
            try database.execute(sql: "ROLLBACK")
        }
    }

    @Test("Many that open a new store at the same moment all find it whole")
    func openTogether() async throws {
        for round in 0..<15 {
            let path = folder.path + "/\(round).sqlite"
            try await withThrowingTaskGroup { group in
                for user in 0..<4 {
                    group.addTask {
                        _ = try Store(path: path).record([.make(1, user: "u\(user)")])
                    }
                }
                try await group.waitForAll()
            }
            #expect(try Store(path: path).samples().count == 4)
        }
    }
}
