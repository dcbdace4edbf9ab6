import GRDB

/// The rows of a store, for comparison with another.
struct RowBalance {
    private let told: [String: Int]
    private let shared: [String: Int]

    /// Counts the rows of a store, apart from those of certain people.
    init(_ database: Database, without names: ForgottenNames) throws {
        var names = names
        let counter = RowCounter(database: database)
        shared = try counter.sharedCounts()
        told = try counter.counts()
            .merging(shared, uniquingKeysWith: -)
            .merging(try counter.counts(of: &names), uniquingKeysWith: -)
    }

    /// How many of these rows another store lacks, for each table that lacks any.
    func rowsMissing(in other: RowBalance) -> [String: Int] {
        let missing = [(told, other.told), (shared, other.shared)].flatMap { mine, others in
            mine.map { table, count in (table, max(0, count - (others[table] ?? 0))) }
        }
        return Dictionary(missing, uniquingKeysWith: +).filter { $0.value > 0 }
    }
}
