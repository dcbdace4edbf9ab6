import GRDB

/// Why the store can't be used.
package enum StoreError: Error, Sendable {
    /// SQLite refused; the reason is its own, the advice ours.
    case database(path: String?, reason: String, advice: String)
    /// A newer version of this program has written the store.
    case newer
    /// The file is a database of something else.
    case foreign(path: String)
    /// A row that this program can't have written.
    case damaged(row: String)
    /// What is worked out when the store is read came to be written.
    case sumOfItems

    init(_ error: any Error, path: String?) {
        let database = error as? DatabaseError
        self =
            (error as? StoreError)
            ?? .database(
                path: path, reason: database.map(Self.reason) ?? "\(error)",
                advice: Self.advice(on: database?.resultCode))
    }

    private static func reason(_ error: DatabaseError) -> String {
        "\(error.message ?? "no reason given") (SQLite \(error.extendedResultCode.rawValue))"
    }

    private static func advice(on code: ResultCode?) -> String {
        switch code {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            "Restore it from a copy, or move it away and import again."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            "Another run is writing to it. Try again once that has ended."
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            "Make sure that it is a file, and that this user may write it and its folder."
        case .SQLITE_FULL: "Make room on the disk; the store is as it was before."
        default: "The store is as it was before."
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// What is wrong and what to do next.
    package var description: String {
        switch self {
        case .database(let path, let reason, let advice):
            "the store\(path.map { " '\($0)'" } ?? "") can't be used: \(reason). \(advice)"
        case .newer:
            "the store was written by a newer version of this program. Update the program; the"
                + " store was left as it is."
        case .foreign(let path):
            "'\(path)' is a database of another program, and was left as it is. Name another file"
                + " as the store."
        case .damaged(let row):
            "the store holds a row that makes no sense (\(row)). Restore it from a copy."
        case .sumOfItems:
            "the sum of all items is worked out when the store is read, and is not kept itself."
                + " Keep the figures of each item."
        }
    }
}
