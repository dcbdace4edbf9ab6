import Foundation

@testable import Publishing

/// A folder of a test's own, gone when the test is over.
final class Sandbox {
    /// What stands at a path.
    enum Standing: Hashable {
        case file(String)
        case folder
        case link(String)
    }

    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where the tests publish to.
    var folder: String { path + "/public" }

    /// What lies beside the published folder, and the folder itself.
    var neighbours: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func write(_ text: String, at name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: target)
    }

    func hardLink(_ name: String, to target: String) throws {
        try FileManager.default.linkItem(atPath: path + "/" + target, toPath: path + "/" + name)
    }

    func setPermissions(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: path + "/" + name)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func text(at name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    /// The inode, the time of the last change and the permissions of a file.
    func identity(of name: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        let keys: [FileAttributeKey] = [.systemFileNumber, .modificationDate, .posixPermissions]
        return keys.map { key in attributes[key].map { "\($0)" } ?? "none" }
    }

    /// Everything below a folder, links not followed; nothing if it doesn't exist.
    func tree(of name: String = "public") throws -> [String: Standing] {
        let top = path + "/" + name
        guard let names = FileManager.default.enumerator(atPath: top) else { return [:] }
        var tree: [String: Standing] = [:]
        for case let name as String in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: top + "/" + name)
            tree[name] = try standing(at: top + "/" + name, attributes[.type] as? FileAttributeType)
        }
        return tree
    }

    private func standing(at path: String, _ type: FileAttributeType?) throws -> Standing {
        switch type {
        case .typeDirectory: .folder
        case .typeSymbolicLink:
            .link(try FileManager.default.destinationOfSymbolicLink(atPath: path))
        default: .file(try String(contentsOfFile: path, encoding: .utf8))
        }
    }
}
