import Foundation
import Measures
import Outside
import Storage

extension Store {
    /// Opens the store of a plan, and makes it and its folder if they are not there.
    static func opened(for plan: Plan) throws -> Store {
        let folder = Folder.of(plan.storePath)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreFolderError(folder: folder, reason: error.localizedDescription)
        }
        return try Store(path: plan.storePath)
    }

    /// The store of a plan, or nil if nobody has made one: reading makes none.
    static func existing(for plan: Plan) throws -> Store? {
        DiskFile.isMissing(at: plan.storePath) ? nil : try Store(path: plan.storePath)
    }

    /// Everything in the store of a plan; nothing if there is no store.
    static func samples(for plan: Plan) throws -> [Sample] {
        try existing(for: plan)?.samples() ?? []
    }
}

/// The folder of the store can't be made.
struct StoreFolderError: Error, CustomStringConvertible {
    let folder: String
    let reason: String

    var description: String {
        "\(folder): the folder of the store can't be made: \(reason). Name another place with"
            + " 'store:' in the configuration."
    }
}
