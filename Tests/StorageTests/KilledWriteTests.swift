import Foundation
import GRDB
import Measures
import Testing

@testable import Storage

@Suite("A write that is killed")
struct KilledWriteTests {
    @Test(
        "Leaves the store whole and as it was, however much of it lay in the file already",
        arguments: [1, 500, 2_000])
    func killed(atRow row: Int) async throws {
        let folder = try Folder()
        let path = folder.store
        let first = Pull.make(samples: [.make(7)], watermark: Watermark("first"))
        _ = try Store(path: path).keep(first)
        let rows = try folder.dump()
        let bytes = try Data(contentsOf: URL(filePath: path))

        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, row = row as Int] in
            let store = try Store(path: path)
            try await store.database.writeWithoutTransaction { database in
                // So little that pages go to the file before the end.
                try database.execute(sql: "PRAGMA cache_size = 5")
                database.add(transactionObserver: Killer(atRow: row), extent: .databaseLifetime)
            }
            _ = try store.keep(Self.second)
        }
        #expect(try folder.files == ["store.sqlite", "store.sqlite-journal"])
        #expect(try (Data(contentsOf: URL(filePath: path)) == bytes) == (row == 1))

        let store = try Store(path: path)
        #expect(try folder.integrity() == ["ok"])
        #expect(try folder.dump() == rows)
        #expect(try store.keep(Self.second).added == Self.items)
        #expect(try folder.integrity() == ["ok"])
        #expect(try store.watermark(of: .videos)?.text == "second")
    }

    @Test("Leaves all of it where it had ended")
    func afterwards() async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.store as String] in
            _ = try Store(path: path).keep(Self.second)
            kill(getpid(), SIGKILL)
        }
        #expect(try folder.integrity() == ["ok"])
        let store = try Store(path: folder.store)
        #expect(try store.rowCounts()["sample"] == Self.items)
        #expect(try store.watermark(of: .videos)?.text == "second")
    }

    private static let items = 2_500

    /// A pull of many rows.
    private static var second: Pull {
        .make(
            samples: (0..<items).map {
                .make(1, holder: .item("/blog/a-path-of-some-length/\($0)"))
            },
            watermark: Watermark("second"))
    }
}

/// Kills the process when so many rows have been written.
private final class Killer: TransactionObserver {
    private var rowsToGo: Int

    init(atRow row: Int) {
        rowsToGo = row
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }

    func databaseDidChange(with event: DatabaseEvent) {
        rowsToGo -= 1
        if rowsToGo == 0 { kill(getpid(), SIGKILL) }
    }

    func databaseDidCommit(_ database: Database) {}
    func databaseDidRollback(_ database: Database) {}
}

extension Folder {
    /// What SQLite says of the whole file.
    fileprivate func integrity() throws -> [String] {
        try database().read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    }
}
