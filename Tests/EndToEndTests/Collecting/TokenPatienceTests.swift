import TestSupport
import Testing
import VendorStubs

@Suite("How patiently tokens are asked for")
struct TokenPatienceTests {
    @Test("Three times at most, however often a source's own calls may be repeated")
    func attempts() async throws {
        let scene = try VendorScene()
        scene.configuration.vendors = [.sheets]
        scene.configuration.patience = .init(timeout: 30, deadline: 120, retries: 4)
        try scene.server.put(.serverErrors, before: .google)
        try scene.writeConfiguration()
        let run = try await scene.collect()
        #expect(run.errors.contains("linkedin: failed: "))
        #expect(scene.server.requests(to: .google).count == 3)
        #expect(scene.server.requests(to: .sheets).isEmpty)
    }
}
