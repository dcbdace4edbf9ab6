import FileSystem
import Foundation
import Measures
import Synchronization
import Testing

@testable import Publishing

struct ConcurrentRunsTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test("While one run publishes, no other can begin; then it can")
    func held() throws {
        let request = SiteFolder.Request(path: sandbox.folder, missingParents: .made)
        var place = try SiteFolder.open(request, on: PosixDiskOpener())
        #expect(place?.name == DiskPath("public"))
        #expect(!isFree())
        place = nil
        #expect(isFree())
    }

    @Test("Runs at the same time leave one of their sites, whole")
    func sameTime() throws {
        let sites = try (0..<4).map { number in
            try Site.make(
                Dictionary(uniqueKeysWithValues: (0..<40).map { ("\(number)/\($0)", "\(number)") }))
        }
        let folder = sandbox.folder
        let errors = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: sites.count) { number in
            for _ in 1...10 {
                do {
                    _ = try Publisher(folder: folder).publish(sites[number])
                } catch {
                    errors.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(errors.withLock { $0 } == [])
        let tree = try sandbox.tree()
        #expect(try sites.contains { try $0.tree == tree })
        #expect(try sandbox.neighbours == ["public"])
    }

    /// Whether a run could begin at once.
    private func isFree() -> Bool {
        let descriptor = open(sandbox.path, O_RDONLY)
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}
