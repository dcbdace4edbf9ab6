import GRDB
package import Measures

/// The embedded store: every sample that was ever told, one for each account, datatype and month,
/// and what else the sources told.
///
/// Constraints stand in the schema, and every write is one transaction: whole, or absent.
package struct Store: Sendable {
    let database: any DatabaseWriter
    private let path: String

    /// Opens the store in a file, which is made if it does not exist; its folder has to exist.
    package init(path: String) throws(StoreError) {
        try self.init(path: path, patience: 10)
    }

    /// Opens the store in a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - patience: for how many seconds another writer is waited for.
    /// - Throws: why it can't be used.
    init(path: String, patience: Double) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try StoreSchema(path: path).bring(upToDate: queue)
            self.database = queue
            self.path = path
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A store that lives in memory only, for as long as the value does.
    package static func inMemory() throws(StoreError) -> Store {
        try Store(path: ":memory:")
    }

    /// Keeps samples, all or none.
    package func record(_ samples: [Sample]) throws(StoreError) -> Recording {
        let recordings = try record(batches: [samples])
        return recordings.first ?? Recording()
    }

    /// Keeps several batches of samples, such as those of several files: all of all, or none.
    package func record(batches: [[Sample]]) throws(StoreError) -> [Recording] {
        try telling {
            try database.write { database in
                try batches.map { samples in
                    var recorder = try SampleRecorder(database: database)
                    for sample in samples { try recorder.record(sample) }
                    return recorder.recording
                }
            }
        }
    }

    /// Everything that figures are made of, without what some sources told.
    ///
    /// First the samples of people and groups, in the order of group, network, user, datatype and
    /// month. Then, in the same order, those of items: for each group and network in one, with the
    /// moment of the latest telling, since a source tells all its items together and no longer
    /// tells those that are gone.
    package func samples(
        leavingOut sources: Set<SourceName> = []
    ) throws(StoreError) -> [Sample] {
        let samples = try reading { database in
            let reader = SampleReader(database: database)
            return try reader.samples(where: "kind <> 'item'") + reader.sumsOfItems()
        }
        return sources.isEmpty ? samples : samples.filter { !sources.contains($0.source) }
    }

    /// Reads everything at one moment.
    func reading<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
        try telling { try database.read(work) }
    }

    /// Words whatever goes wrong in some work.
    func telling<Result>(_ work: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try work()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
