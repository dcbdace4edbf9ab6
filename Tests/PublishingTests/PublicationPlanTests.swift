import FileSystem
import Measures
import Testing

@testable import Publishing

struct PublicationPlanTests {
    private let rules = PublicationPlan.Rules(folder: "public", isForced: false)
    private let file = DiskEntry(kind: .file, size: 3, mode: 0o644)
    private let folder = DiskEntry(kind: .folder, size: 0, mode: 0o755)

    @Test("A plan is decided from values alone")
    func pureDecision() throws {
        let old = try SiteContent(.make(["a/same": "", "a/other": "", "gone": ""]))
        let inventory = Inventory(
            folder: folder,
            files: [
                DiskPath("a/same"): file, DiskPath("a/other"): file, DiskPath("gone"): file,
                DiskPath("mine/x"): file, Manifest.path: file,
            ],
            folders: [DiskPath("a"): folder, DiskPath("mine"): folder, DiskPath("empty"): folder],
            manifest: Manifest(paths: old.files), matching: [DiskPath("a/same")])
        let next = try SiteContent(.make(["a/same": "12", "a/other": "1", "b/new": ""]))
        let plan = try PublicationPlan(for: next, over: inventory, rules: rules)
        #expect(plan.added.map(\.text) == ["b/new"])
        #expect(plan.changed.map(\.text) == ["a/other"])
        #expect(plan.removed.map(\.text) == ["gone"])
        #expect(plan.unchanged.map(\.text) == ["a/same"])
        #expect(plan.kept == [DiskPath("mine/x")])
        #expect(plan.folders.map(\.text) == ["a", "b", "empty", "mine"])
        let manifestBytes = plan.manifest.bytes.count
        #expect(
            plan.weight
                == SiteWeight(
                    files: 4, folders: 4, keptFiles: 1, fileBytes: 3 + manifestBytes, keptBytes: 3))
    }

    @Test("Telling the plan writes nothing, not even folders above")
    func planOnly() throws {
        let sandbox = try Sandbox()
        let site = try Site.make(["index.html": "1"])
        let plan = try Publisher(folder: sandbox.path + "/deep/er/public").plan(for: site)
        #expect(plan.added.map(\.text) == ["index.html"])
        #expect(!plan.isEmpty)
        #expect(try sandbox.neighbours.isEmpty)
    }

    @Test("The plan tells what publishing then does")
    func planThenPublish() throws {
        let sandbox = try Sandbox()
        let publisher = Publisher(folder: sandbox.folder)
        _ = try publisher.publish(.make(["a": "1", "b": "1", "c": "1"]))
        let next = try Site.make(["b": "1", "c": "2", "d": "1"])
        let plan = try publisher.plan(for: next)
        let changes = try publisher.publish(next)
        #expect(plan.added == changes.added)
        #expect(plan.changed == changes.changed)
        #expect(plan.removed == changes.removed)
        #expect(plan.unchanged.count == changes.unchanged)
        #expect(try publisher.plan(for: next).isEmpty)
    }

    @Test(
        "A site that no folder can hold is refused",
        arguments: [
            (["a": "", "a/b": ""], PublishingError.Code.fileAndFolder, "a"),
            (["x/y": "", "x/y/z/w": ""], .fileAndFolder, "x/y"),
            ([".de-dashboard-manifest": ""], .reservedName, ".de-dashboard-manifest"),
            ([".de-dashboard-manifest/a": ""], .reservedName, ".de-dashboard-manifest"),
        ])
    func impossibleSites(
        files: [String: String], expected: PublishingError.Code, path: String
    ) throws {
        let site = try Site.make(files)
        let error = #expect(throws: PublishingError.self) { try SiteContent(site) }
        #expect(error?.code == expected)
        #expect(error?.path == path)
    }
}
