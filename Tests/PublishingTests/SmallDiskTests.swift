import Measures
import Testing

@testable import Publishing

@Suite(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a disk in memory"))
struct SmallDiskTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test("On a full disk the old site stands whole, and what was begun is removed")
    func fullDisk() throws {
        let disk = try SmallDisk(at: sandbox.path + "/disk")
        let publisher = Publisher(folder: disk.path + "/public")
        let old = try Site.make(["index.html": "home", "a/b.html": "b"])
        _ = try publisher.publish(old)
        let large = String(repeating: "x", count: 100_000)
        let error = #expect(throws: PublishingError.self) {
            _ = try publisher.publish(
                .make(["1": large, "2": large, "3": large, "index.html": "new"]))
        }
        #expect(error?.code == .diskFull)
        #expect(error?.leftover == "")
        #expect(try sandbox.tree(of: "disk/public") == old.tree)
        #expect(try sandbox.tree(of: "disk").keys.allSatisfy { $0.hasPrefix("public") })
        #expect(try publisher.publish(.make(["index.html": "new"])).leftover == nil)
    }

    @Test("A folder that is a mount point is refused with advice, and stays as it is")
    func mountPoint() throws {
        let disk = try SmallDisk(at: sandbox.folder)
        let site = try Site.make(["index.html": "home"])
        let error = #expect(throws: PublishingError.self) {
            _ = try Publisher(folder: disk.path).publish(site)
        }
        #expect(error?.code == .cannotExchange)
        #expect(try sandbox.tree().isEmpty)
        #expect(try sandbox.neighbours == ["public"])
    }
}
