import Fetching
import Testing

@testable import Assembly

@Suite("Pushes that die, and readers in between")
struct InterruptedPushTests {
    @Test(
        "Wherever a push dies, a reader gets the old store or the new one, and the next push mends",
        arguments: 0...5, [false, true])
    func killed(after calls: Int, hearingOneMore isHeard: Bool) async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.die(after: calls, hearingOneMore: isHeard)
        let died = await Self.fails { try await registry.push("eleven") }
        #expect(died == (calls < 5))
        await registry.revive()
        let isReplaced = calls > 3 || (calls == 3 && isHeard)
        #expect(try await registry.pull() == (isReplaced ? "eleven" : "three"))

        try await registry.push("a hundred")
        #expect(try await registry.pull() == "a hundred")
        #expect(await registry.files["store.sqlite.sha256"]?.last?.first != UInt8(ascii: "#"))
    }

    @Test(
        "Wherever the first push dies, the next run begins anew or with what was pushed",
        arguments: 0...5, [false, true])
    func firstKilled(after calls: Int, hearingOneMore isHeard: Bool) async throws {
        let registry = ScriptedRegistry()
        await registry.die(after: calls, hearingOneMore: isHeard)
        #expect(await Self.fails { try await registry.push("three") } == (calls < 5))
        await registry.revive()
        let isThere = calls > 3 || (calls == 3 && isHeard)
        #expect(try await registry.pull() == (isThere ? "three" : nil))

        try await registry.push("eleven")
        #expect(try await registry.pull() == "eleven")
    }

    @Test("The same store pushed again ends what a dead push began")
    func ended() async throws {
        let registry = ScriptedRegistry()
        await registry.die(after: 4)
        #expect(await Self.fails { try await registry.push("three") })
        await registry.revive()
        try await registry.push("three")
        #expect(await registry.files["store.sqlite"]?.count == 1)
        #expect(await registry.newest("store.sqlite.sha256")?.first != UInt8(ascii: "#"))
    }

    @Test("A whole push between a reader's two files gives the reader the new store")
    func overtaken() async throws {
        let other = ScriptedRegistry()
        try await other.push("three")
        try await other.push("eleven")
        let list = try #require(await other.newest("store.sqlite.sha256"))

        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.before("store.sqlite.sha256") { registry in
            registry.put(Array("eleven".utf8), as: "store.sqlite")
            registry.put(list, as: "store.sqlite.sha256")
        }
        #expect(try await registry.pull() == "eleven")
    }

    private static func fails(_ work: () async throws -> PushedStore) async -> Bool {
        do {
            _ = try await work()
            return false
        } catch {
            return true
        }
    }
}
