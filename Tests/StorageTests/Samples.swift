// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Foundation
import GRDB
import Measures
import Storage

extension Sample {
    /// A sample of group de on twitter.
    static func make(
        _ value: Int64, user: String? = nil, group: String = "de", tracker: String? = nil,
        month: String = "2020-07", toldAt: String = "2026-11-22", source: String = "import",
        origin: Sample.Origin = .measured
    ) -> Sample {
        make(
            value, group: group,
            holder: user.map {
                .profile(Profile.Handle($0)!, tracker: tracker.map { Profile.Tracker($0)! })
            } ?? .group,
            month: month, toldAt: toldAt, source: source, origin: origin)
    }

    /// A sample of group de on twitter, of any holder.
    static func make(
        _ value: Int64, group: String = "de", holder: Account.Holder, month: String = "2020-07",
        toldAt: String = "2026-11-22", source: String = "import",
        origin: Sample.Origin = .measured
    ) -> Sample {
        Sample(
            account: Account(
                group: Group.ID(group)!, network: Network("twitter")!, holder: holder),
            datatype: Datatype("impressions")!, month: Month(month)!, value: value,
            source: SourceName(source)!, toldAt: Timestamp(toldAt)!, origin: origin)
    }
}

extension Account.Holder {
    static func item(_ name: String) -> Account.Holder { .item(ItemName(name)!) }
}

/// A folder for one test, gone with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "storage-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of the store in it.
    var store: String { path + "/store.sqlite" }

    /// Another connection to the store, for what the module itself never does.
    func database() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: store, configuration: configuration)
    }

    /// Whether some text stands anywhere in the bytes of any file, in any case of ASCII letters.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: path).contains { name in
            let bytes = try Data(contentsOf: URL(filePath: path + "/" + name))
            return String(decoding: bytes, as: Unicode.ASCII.self).lowercased()
                .contains(text.lowercased())
        }
    }

    /// The names of the files in it.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Every row of every table.
    func dump() throws -> [String] {
        try database().read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"
            )
            .sorted().flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
                    table + ": " + row.databaseValues.map(\.description).joined(separator: ",")
                }
            }
        }
    }
}

/// What goes wrong in some work, in the store's words.
func message<Result>(_ work: () throws(StoreError) -> Result) -> String {
    do throws(StoreError) {
        return "no error, but \(try work())"
    } catch {
        return "\(error)"
    }
}

extension Recording {
    /// `added changed unchanged refused`.
    var words: String { "\(added) \(changed) \(unchanged) \(refused)" }
}
