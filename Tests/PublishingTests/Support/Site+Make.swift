import FileSystem
import Measures
import Testing

@testable import Publishing

extension Site {
    /// A site of text files by their paths.
    static func make(_ files: [String: String]) throws -> Site {
        var site = Site()
        for (path, text) in files {
            try site.add(text, at: SitePath.make(path))
        }
        return site
    }

    /// What a folder looks like that was published from this site alone.
    var tree: [String: Sandbox.Standing] {
        get throws {
            let content = try SiteContent(self)
            var tree: [String: Sandbox.Standing] = [:]
            for folder in content.folders { tree[folder.text] = .folder }
            for file in files {
                tree[file.path.text] = .file(String(decoding: file.bytes, as: UTF8.self))
            }
            let manifest = Manifest(paths: content.files)
            tree[Manifest.path.text] = .file(String(decoding: manifest.bytes, as: UTF8.self))
            return tree
        }
    }
}

extension SitePath {
    static func make(_ text: String) throws -> SitePath { try #require(SitePath(text)) }
}
