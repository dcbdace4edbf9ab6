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

    /// Whether a plan has no store, or one that nothing was ever kept in; a store that people were
    /// erased from is not meant.
    static func isMissingOrEmpty(for plan: Plan) throws -> Bool {
        guard let rows = try existing(for: plan)?.rowCounts() else { return true }
        return ["sample", "issue", "forgotten"].allSatisfy { rows[$0] == 0 }
    }

    /// Those of the configured people who have opted out for good.
    func forgotten(among profiles: [Profile]) throws(StoreError) -> Set<Profile> {
        var forgotten: Set<Profile> = []
        for profile in profiles
        where try isForgotten(user: profile.user, tracker: profile.tracker) {
            forgotten.insert(profile)
        }
        return forgotten
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
