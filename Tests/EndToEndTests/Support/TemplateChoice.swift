import Foundation
import TestSupport

/// A set of templates that tests build with.
struct TemplateChoice {
    /// The small set, which shows every kind of page and figure and little else.
    static let plain = TemplateChoice("plain")
    /// The set that this repository publishes its own dashboard with.
    static let repository = TemplateChoice("repository")

    private let name: String

    init(_ name: String) {
        self.name = name
    }

    /// The files, below `templates/`.
    func files() throws -> FolderContents {
        let set = try FolderContents(of: folder)
        guard !set.paths.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
        var files = FolderContents()
        for path in set.paths { files["templates/" + path] = set[path] }
        return files
    }

    private var folder: URL {
        name == "repository"
            ? PackageFolder.url.appending(path: "templates")
            : PackageFolder.url.appending(path: "Tests/EndToEndTests/Templates/\(name)")
    }
}
