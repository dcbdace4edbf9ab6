// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Foundation
import GRDB
import Measures
import Synchronization
import Testing

@testable import Storage

@Suite("Two at the store at once", .serialized)
struct TogetherTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test("A second writer waits for the first")
    func waits() throws {
        let store = try Store(path: folder.store, patience: 120)
        let other = try folder.database()
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        // The first goes on for a while, when the second is at the door already.
        let end = Mutex<ContinuousClock.Instant?>(nil)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 1)
            end.withLock { $0 = .now }
            try? other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        }
        let start = ContinuousClock.now
        #expect(try store.record([.make(5)]).words == "1 0 0 0")
        let ended = end.withLock { $0 }
        let firstEnded = try #require(ended, "the second did not wait")
        #expect(start < firstEnded, "the second came too late to wait")
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

    @Test("Two that keep pulls at the same time both find theirs whole")
    func keepTogether() async throws {
        let path = folder.store
        _ = try Store(path: path)
        try await withThrowingTaskGroup { group in
            for writer in ["a", "b"] {
                group.addTask {
                    let store = try Store(path: path)
                    for round in 0..<20 {
                        _ = try store.keep(
                            .make(
                                source: writer,
                                samples: (0..<50).map {
                                    .make(Int64(round), user: "\(writer)\($0)", source: writer)
                                },
                                readings: [.make("v\(round)", 5)],
                                watermark: Watermark("\(round)")))
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try Store(path: path)
        #expect(try store.samples().map(\.value) == Array(repeating: 19, count: 100))
        let counts = try store.rowCounts()
        #expect(counts["run"] == 40)
        #expect(counts["reading"] == 40)
        for source in ["a", "b"] {
            #expect(try store.watermark(of: SourceName(source)!)?.text == "19")
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
