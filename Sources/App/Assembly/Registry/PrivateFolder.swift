import Foundation
import Outside

/// A folder that nobody else can look into, for copies of the store with people's figures.
struct PrivateFolder: Sendable {
    private let url: URL

    /// Makes a folder that did not exist before.
    init() throws(FileError) {
        url = FileManager.default.temporaryDirectory
            .appending(path: "de-dashboard-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw FileError(
                path: url.path,
                reason: "the folder can't be made: \(error.localizedDescription)")
        }
    }

    /// The path of a file in it.
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Removes the folder and all that is in it; what stays behind is the system's to clear.
    func remove() {
        try? FileManager.default.removeItem(at: url)
    }
}
