import Measures
import Testing

@testable import Publishing

struct FaultTests {
    /// What stands in the folder before the publication that fails.
    enum Before: CaseIterable {
        case nothing, site, siteWithForeignFiles, leftover
    }

    @Test(
        "Whichever step fails, the old site or the new one stands whole, and the next run succeeds",
        arguments: Before.allCases, FailingSteps.Fault.Extent.allCases)
    func everyStep(before: Before, extent: FailingSteps.Fault.Extent) throws {
        var step = 0
        var wasReached = true
        while wasReached {
            step += 1
            wasReached = try publish(over: before, fault: .init(step: step, extent: extent))
        }
        // Fewer would mean that the faults are not where the work is.
        #expect(step > 12)
    }

    /// Whether the publication came as far as the fault.
    private func publish(over before: Before, fault: FailingSteps.Fault) throws -> Bool {
        let sandbox = try Sandbox()
        try prepare(sandbox, before)
        let old = try sandbox.tree()
        let new = try Self.next.tree.merging(before == .siteWithForeignFiles ? Self.foreign : [:]) {
            $1
        }
        let steps = FailingSteps(fault)
        let publisher = Publisher(
            folder: sandbox.folder, on: FailingDiskOpener(counting: steps))

        let next = try Self.next
        let outcome = Result { () throws(PublishingError) in try publisher.publish(next) }
        let hasFailed = steps.hasFailed

        switch outcome {
        case .success(let changes):
            #expect(try sandbox.tree() == new, "\(fault)")
            #expect(hasFailed == (changes.leftover != nil), "\(fault)")
        case .failure(let error):
            #expect(hasFailed)
            #expect(try sandbox.tree() == old, "\(fault)")
            #expect(error.cause == "step \(fault.step)")
            let isTidy = try !sandbox.neighbours.contains(".public.next")
            // Before the leftover of an earlier run is gone, there is nothing of this run's.
            #expect(isTidy || fault.extent == .forGood || before == .leftover, "\(fault)")
        }
        _ = try Publisher(folder: sandbox.folder).publish(Self.next)
        #expect(try sandbox.tree() == new, "\(fault)")
        #expect(try sandbox.neighbours == ["public"], "\(fault)")
        return hasFailed
    }

    private func prepare(_ sandbox: Sandbox, _ before: Before) throws {
        guard before != .nothing else { return }
        _ = try Publisher(folder: sandbox.folder).publish(Self.first)
        switch before {
        case .nothing, .site: break
        case .leftover: try sandbox.write("half", at: ".public.next/a/b.html")
        case .siteWithForeignFiles:
            try sandbox.write("mine", at: "public/notes/mine.txt")
            try sandbox.link("public/out", to: "/etc")
        }
    }

    private static let foreign: [String: Sandbox.Standing] = [
        "notes": .folder, "notes/mine.txt": .file("mine"), "out": .link("/etc"),
    ]

    private static var first: Site {
        get throws {
            try .make([
                "index.html": "one", "same.html": "same", "a/same.html": "same", "old/x.html": "x",
                "turns": "file",
            ])
        }
    }

    private static var next: Site {
        get throws {
            try .make([
                "index.html": "two!", "same.html": "same", "a/same.html": "same",
                "new/y.html": "y!", "turns/into.html": "folder",
            ])
        }
    }
}
