import TestSupport
import VendorStubs

/// A dashboard that has collected twice and been built, for tests of what comes then.
struct PrimedScene: Sendable {
    /// The vendors as they are at `SceneTruth.now`.
    let vendors: SceneVendors
    /// The folder after the second collection, with the store and the site.
    let contents: FolderContents
    /// The figures after the second collection.
    let old: MetricsTable
    /// The figures that a collection brings that nothing keeps from it.
    let new: MetricsTable

    /// The one that all tests begin with; none of them changes its vendors.
    static let ready = Task { try await PrimedScene() }

    private init() async throws {
        let scene = try VendorScene()
        vendors = scene.vendors
        vendors.keyhole.setToday(CivilDay(2021, 3, 1))
        try await scene.collect(at: SceneTruth.before).mustSucceed()
        SceneTruth.watch(vendors.youtube, adding: 10)
        vendors.keyhole.setToday(CivilDay(2021, 3, 5))
        try await scene.collect(at: "2021-03-05T12:00:00Z").mustSucceed()
        old = try await scene.built()
        contents = try scene.work.contents()
        // Now the vendors move on.
        SceneTruth.watch(vendors.youtube, adding: 1)
        SceneTruth.moveOn(vendors)
        try scene.work.write("SELECT path, month, views FROM ds.views -- again\n", to: "blog.sql")
        try await scene.collect().mustSucceed()
        new = try await scene.built()
    }

    /// A scene that continues from here, whose BigQuery source has reason to ask again.
    func scene() throws -> VendorScene {
        let scene = try VendorScene(vendors: vendors, from: contents)
        try scene.work.write("SELECT path, month, views FROM ds.views -- again\n", to: "blog.sql")
        return scene
    }
}
