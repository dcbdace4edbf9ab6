import Fetching
import Measures
import Testing

@Suite("Archived failures")
struct FailureTapeTests {
    private let folder = TemporaryFolder()
    private let source = SourceName(trusted: "twitter")

    private func recorder(
        _ vendor: any Transport, _ time: FakeTime = FakeTime(),
        credentials: any CredentialSource = FixedCredential(nil), redactor: Redactor = Redactor()
    ) throws -> Fetcher {
        let tape = try ArchiveFolder(folder.path).recording(source)
        return Fetcher.make(vendor, time, credentials: credentials) { surroundings in
            surroundings.tape = tape
            surroundings.redactor = redactor
        }
    }

    private func player() throws -> Fetcher {
        let tape = try ArchiveFolder(folder.path).replaying(source)
        return Fetcher.make(ScriptedVendor([.failure(.interrupted)])) { $0.tape = tape }
    }

    static let vendors: [FetchError] = [
        .unreachable(host: "vendor.test", reason: "the connection is refused"),
        .untrusted(host: "vendor.test", reason: "its certificate is not trusted"),
        .timedOut(host: "vendor.test", seconds: 60),
        .broken(host: "vendor.test", reason: "it breaks off"),
        .tooLarge(host: "vendor.test", limit: 64 << 20),
        .refused(
            .init(
                subject: "a token", host: "token.test", status: 503, reason: "backendError",
                message: "Try “again”.")),
        .refused(
            .init(subject: "x", host: "vendor.test", status: 302, reason: nil, message: nil)),
        .redirected(subject: "a token", from: "token.test", to: "other.test"),
        .unreadable(subject: "a token", host: "token.test", fault: "is HTML, not JSON"),
        .later(host: "vendor.test", seconds: 86_400), .overdue(seconds: 600),
    ]

    @Test("How it went with the vendor is kept and comes again", arguments: vendors)
    func kept(error: FetchError) async throws {
        let live = try await recorder(ScriptedVendor([.failure(error)])).failure(of: .text())
        #expect(live == error)
        #expect(folder.files.count == 1)
        let replay = try player()
        #expect(await replay.failure(of: .text()) == error)
        #expect(await replay.failure(of: .text()) == .notArchived(subject: "the figures"))
    }

    @Test(
        "What went wrong here is not kept",
        arguments: [
            FetchError.interrupted, .noCredential(reason: "KEY is empty"),
            .notArchived(subject: "x"), .archiveFailed(reason: "x"),
        ])
    func notKept(error: FetchError) async throws {
        let live = try await recorder(ScriptedVendor([.failure(error)])).failure(of: .text())
        #expect(live == error)
        #expect(folder.files == [])
    }

    @Test("Answers and failures come in the order in which they were had")
    func order() async throws {
        let untrusted = FetchError.untrusted(host: "vendor.test", reason: "x")
        let live = try recorder(
            ScriptedVendor([.success(.ok("1")), .failure(untrusted), .success(.ok("2"))]))
        _ = try await live.fetch(.text())
        _ = await live.failure(of: .text())
        _ = try await live.fetch(.text())
        let replay = try player()
        #expect(try await replay.fetch(.text()) == "1")
        #expect(await replay.failure(of: .text()) == untrusted)
        #expect(try await replay.fetch(.text()) == "2")
    }

    @Test("A pause beyond the deadline, and a deadline that has passed, come again")
    func deadlines() async throws {
        let time = FakeTime()
        let vendor = ScriptedVendor(.refusal(429, "", [("Retry-After", "900")]))
        let live = try recorder(vendor, time)
        let later = FetchError.later(host: "vendor.test", seconds: 900)
        #expect(await live.failure(of: .text()) == later)
        time.pass(.seconds(600))
        #expect(await live.failure(of: .text()) == .overdue(seconds: 600))
        let replay = try player()
        #expect(await replay.failure(of: .text()) == later)
        #expect(await replay.failure(of: .text()) == .overdue(seconds: 600))
    }

    @Test("A redirection without end comes again")
    func redirection() async throws {
        let vendor = ScriptedVendor(.refusal(302, "", [("Location", "/figures")]))
        let live = try #require(try await recorder(vendor).failure(of: .text()))
        #expect(live.description.contains("redirected more than 5 times"))
        #expect(try await player().failure(of: .text()) == live)
    }

    @Test("So does the failure of whoever hands out credentials")
    func credentials() async throws {
        struct Broken: CredentialSource {
            func credential() async throws(FetchError) -> Credential? {
                throw .unreachable(host: "token.test", reason: "refused")
            }
            func renew(after refused: Credential) async -> Bool { true }
        }
        let vendor = ScriptedVendor(.ok("1"))
        _ = try await recorder(vendor, credentials: Broken()).failure(of: .text())
        #expect(
            try await player().failure(of: .text())
                == .unreachable(host: "token.test", reason: "refused"))
    }

    @Test("A file of its own says what failed, and no answer")
    func file() async throws {
        let error = FetchError.timedOut(host: "vendor.test", seconds: 60)
        _ = try await recorder(ScriptedVendor([.failure(error)])).failure(of: .text())
        #expect(
            try folder.text(of: try #require(folder.files.first)) == """
                {
                  "address" : "https://vendor.test/figures",
                  "failure" : {
                    "timedOut" : {
                      "host" : "vendor.test",
                      "seconds" : 60
                    }
                  },
                  "method" : "GET",
                  "subject" : "the figures"
                }

                """)
    }

    @Test("No secret and nobody's name gets into the archive")
    func secrets() async throws {
        let error = FetchError.broken(host: "vendor.test", reason: "abcdef of sandra42")
        let live = try await recorder(
            ScriptedVendor([.failure(error)]),
            credentials: FixedCredential(.init(in: .query("key"), value: "abcdef")),
            redactor: Redactor(names: ["sandra42"])
        ).failure(of: .text("https://vendor.test/?old=abcdef"))
        #expect(live == .broken(host: "vendor.test", reason: "[secret] of [name]"))
        let everything = try folder.everything
        #expect(!everything.contains("abcdef") && !everything.contains("sandra42"))
    }

    @Test("Whoever is forgotten leaves no trace in them, and the others stay as they were")
    func forgotten() async throws {
        let error = FetchError.untrusted(host: "vendor.test", reason: "x")
        let live = try recorder(ScriptedVendor([.failure(error)]))
        _ = await live.failure(of: .text())
        let file = try #require(folder.files.first)
        let before = try folder.text(of: file)
        _ = await live.failure(of: .text("https://vendor.test/kT41gQ/batch"))
        let forgotten = try ArchiveFolder(folder.path).forget(words: ["sandra42", "kT41gQ"])
        #expect(!forgotten.isNothing)
        #expect(try !folder.everything.lowercased().contains("kt41gq"))
        #expect(try folder.text(of: file) == before)
        #expect(try await player().failure(of: .text()) == error)
    }
}
