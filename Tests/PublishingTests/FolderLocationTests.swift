import FileSystem
import Testing

@testable import Publishing

struct FolderLocationTests {
    private let disks = DrawnDisks(
        realPaths: [
            ".": "/home/me", "/": "/", "/srv": "/srv", "site": "/srv/site",
            "/home/me": "/home/me", "/home": "/home", "/home/me-too": "/home/me-too",
            "/home/me/site": "/home/me/site",
        ],
        links: ["broken"])

    @Test(
        "A folder lies where the links in its path lead",
        arguments: [
            ("site", "/srv", "site"), ("/home/me/site", "/home/me", "site"),
            ("/home/me-too", "/home", "me-too"), ("new", "/home/me", "new"),
            ("/srv/new/.", "/srv", "new"),
        ])
    func found(path: String, parent: String, name: String) throws {
        let location = try FolderLocation(
            resolving: .init(path: path, missingParents: .left), on: disks)
        #expect(location?.parent == parent)
        #expect(location?.name == DiskPath(name))
    }

    @Test(
        "A folder that can't be published to is told apart by its code",
        arguments: [
            ("/", PublishingError.Code.noFolder), ("broken", .noFolder), ("/srv/x/..", .noFolder),
            (".", .insideFolder), ("/home", .insideFolder), ("/home/me", .insideFolder),
        ])
    func refused(path: String, expected: PublishingError.Code) {
        let error = #expect(throws: PublishingError.self) {
            try FolderLocation(resolving: .init(path: path, missingParents: .left), on: disks)
        }
        #expect(error?.code == expected)
    }

    @Test("Without a folder above there is no place, unless it is to be made")
    func missingParents() throws {
        let path = "/srv/deep/er/public"
        #expect(
            try FolderLocation(resolving: .init(path: path, missingParents: .left), on: disks)
                == nil)
        let error = #expect(throws: PublishingError.self) {
            try FolderLocation(resolving: .init(path: path, missingParents: .made), on: disks)
        }
        #expect(error?.code == .notPermitted)
        #expect(error?.path == "/srv/deep/er")
    }
}
