import Fetching
import Fingerprints
import Outside
import Testing

@testable import Assembly

@Suite("The store in the package registry")
struct StoreRegistryTests {
    @Test("What is pushed is pulled, and the newest of all that were pushed")
    func roundTrip() async throws {
        let registry = ScriptedRegistry()
        #expect(try await registry.pull() == nil, "the first run finds nothing")
        for text in ["one", "three", "eleven"] {
            let before = try await registry.pull()
            let pushed = try await registry.push(text)
            #expect(pushed.before == before.map { Fingerprint(of: $0.utf8) })
            #expect(pushed.fingerprint == Fingerprint(of: text.utf8))
            #expect(try await registry.pull() == text)
        }
        #expect(await registry.files["store.sqlite"]?.count == 3)
    }

    @Test("The checksum lies beside the store in the form that sha256sum reads")
    func checksum() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("abc")
        let list = await registry.newest("store.sqlite.sha256") ?? []
        #expect(
            String(decoding: list, as: UTF8.self)
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                + "  store.sqlite\n")
        #expect(
            await registry.calls == [
                "GET store.sqlite", "GET store.sqlite.sha256", "PUT store.sqlite.sha256",
                "PUT store.sqlite", "PUT store.sqlite.sha256",
            ])
    }

    @Test("A store with fewer rows is refused with the tables, and nothing is pushed")
    func fewerRows() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await #expect(throws: RegistryError.rowsMissing(["run": 1, "sample": 2])) {
            try await registry.store.push(Array("one".utf8)) { there in
                #expect(there == Array("three".utf8))
                return ["run": 1, "sample": 2, "account": 0]
            }
        }
        #expect(try await registry.pull() == "three")
        #expect(await registry.files["store.sqlite"]?.count == 1)
        #expect(
            "\(RegistryError.rowsMissing(["sample": 2, "run": 1]))"
                == "The package registry has rows that the local store lacks: 1 of 'run', 2 of"
                + " 'sample'. Nothing was pushed. Pull first, then collect and push.")
    }

    @Test("A comparison that fails ends the push")
    func comparison() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await #expect(throws: CancellationError.self) {
            try await registry.store.push(Array("four".utf8)) { _ in throw CancellationError() }
        }
        #expect(try await registry.pull() == "three")
    }

    @Test("The same store is not pushed twice")
    func unchanged() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        let before = await registry.calls.count
        let pushed = try await registry.push("three")
        #expect(pushed.sentence.hasPrefix("The registry holds this store already"))
        #expect(
            await registry.calls.dropFirst(before) == [
                "GET store.sqlite", "GET store.sqlite.sha256",
            ])
    }

    @Test("Downloads follow to another host without the token")
    func redirection() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.keepElsewhere("https://objects.example/signed/")
        #expect(try await registry.pull() == "three")
        try await registry.push("eleven")
        #expect(try await registry.pull() == "eleven")
    }

    @Test("A store that is not the one that was pushed is refused, and so is one without checksum")
    func damaged() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.put(Array("thre".utf8), as: "store.sqlite")
        let wrong = RegistryError.wrongChecksum(
            found: Fingerprint(of: "thre".utf8).text,
            expected: [Fingerprint(of: "three".utf8).text])
        await #expect(throws: wrong) { try await registry.pull() }
        await #expect(throws: wrong) { try await registry.push("eleven") }
        await registry.put(Array("oops".utf8), as: "store.sqlite.sha256")
        await #expect(throws: RegistryError.unreadableChecksum) { try await registry.pull() }
        await registry.remove("store.sqlite.sha256")
        await #expect(throws: RegistryError.noChecksum) { try await registry.pull() }
        await #expect(throws: RegistryError.noChecksum) { try await registry.push("eleven") }
    }

    @Test(
        "Every refusal but 404 is a failure, of either file",
        arguments: [400, 401, 403, 410, 429, 500, 503], ["store.sqlite", "store.sqlite.sha256"])
    func refusal(status: Int, file: String) async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.send(Answer(status: status), for: file)
        await #expect(throws: RegistryError.self) { try await registry.pull() }
        await #expect(throws: RegistryError.self) { try await registry.push("eleven") }
        #expect(await registry.files["store.sqlite"]?.count == 1)
    }

    @Test("A store that was pushed and can't be found is not replaced")
    func gone() async throws {
        let registry = ScriptedRegistry()
        try await registry.push("three")
        await registry.remove("store.sqlite")
        #expect(try await registry.pull() == nil)
        await #expect(throws: RegistryError.storeGone) { try await registry.push("eleven") }
    }

    @Test("No message shows the job's token")
    func secrecy() async throws {
        let token = try #require(ScriptedRegistry.variables["CI_JOB_TOKEN"])
        let registry = ScriptedRegistry()
        await registry.send(
            Answer(status: 403, body: Array(#"{"message":"bad \#(token)"}"#.utf8)),
            for: "store.sqlite")
        let error = await #expect(throws: RegistryError.self) { try await registry.pull() }
        #expect(try !"\(#require(error))".contains(token))
        #expect(try !"\(RegistryPlace(Environment(ScriptedRegistry.variables)))".contains(token))
    }
}
