import Foundation
import TestSupport

/// What changes when a file is written again, even with the same bytes.
struct FileIdentity: Hashable {
    let inode: Int
    let modified: Date

}

extension Workplace {
    /// The identities of all files below a folder of this one, by path.
    func identities(of name: String) throws -> [String: FileIdentity] {
        let folder = url.appending(path: name)
        var identities: [String: FileIdentity] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: path).path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            identities[path] = FileIdentity(
                inode: attributes[.systemFileNumber] as? Int ?? 0,
                modified: attributes[.modificationDate] as? Date ?? .distantPast)
        }
        return identities
    }
}
