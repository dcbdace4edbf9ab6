import Fetching
import Measures
import Outside
import Testing

@Suite("Archived replies")
struct TapeTests {
    private let folder = TemporaryFolder()
    private let source = SourceName(trusted: "twitter")

    /// A transport that nobody may use.
    private struct Silence: Transport {
        func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
            Issue.record("the network was asked")
            throw .interrupted
        }
    }

    private struct NoKey: CredentialSource {
        func credential() async throws(FetchError) -> Credential? {
            throw .noCredential(reason: "none here")
        }
        func renew(after refused: Credential) async -> Bool { false }
    }

    private func recorder(_ vendor: ScriptedVendor) throws -> Fetcher {
        let tape = try ArchiveFolder(folder.path).recording(source)
        return Fetcher.make(
            vendor, credentials: FixedCredential(.init(in: .query("key"), value: "abcdef"))
        ) { $0.tape = tape }
    }

    private func player() throws -> Fetcher {
        let tape = try ArchiveFolder(folder.path).replaying(source)
        return Fetcher.make(Silence(), credentials: NoKey()) { $0.tape = tape }
    }

    @Test("A replay gives what was answered, in order, and then no more")
    func order() async throws {
        let live = try recorder(
            ScriptedVendor(.ok("1"), .ok("x"), .refusal(503), .ok("2"), .refusal(404), .ok("3")))
        let other = Request.text("https://vendor.test/other")
        #expect(try await live.fetch(.text()) == "1")
        #expect(try await live.fetch(other) == "x")
        #expect(try await live.fetch(.text()) == "2")
        #expect(await live.failure(of: .text())?.status == 404)
        #expect(try await live.fetch(.text()) == "3")

        let replay = try player()
        #expect(try await replay.fetch(.text()) == "1")
        #expect(try await replay.fetch(.text()) == "2")
        #expect(await replay.failure(of: .text())?.status == 404)
        #expect(try await replay.fetch(.text()) == "3")
        #expect(await replay.failure(of: .text()) == .notArchived(subject: "the figures"))
        #expect(try await replay.fetch(other) == "x")
        #expect(live.requests == 6 && replay.requests == 0)
    }

    @Test("One file each, that people can read")
    func files() async throws {
        let vendor = ScriptedVendor(
            .ok("{\"a\": \"ä\"}\n", [("content-type", "application/json"), ("Set-Cookie", "x")]))
        _ = try await recorder(vendor).fetch(.text())
        _ = try await recorder(vendor).fetch(.text())
        #expect(folder.files.count == 2)
        #expect(folder.files[0].wholeMatch(of: /twitter\/0001-[0-9a-f]{8}\.json/) != nil)
        #expect(folder.files[1].hasPrefix("twitter/0002-"))
        #expect(
            try folder.text(of: folder.files[0]) == """
                {
                  "address" : "https://vendor.test/figures",
                  "body" : "{\\"a\\": \\"ä\\"}\\n",
                  "headers" : [
                    {
                      "name" : "content-type",
                      "value" : "application/json"
                    }
                  ],
                  "method" : "GET",
                  "status" : 200,
                  "subject" : "the figures"
                }

                """)
    }

    @Test("Nothing is made before the first answer")
    func lazy() async throws {
        let vendor = ScriptedVendor([.failure(.interrupted)])
        let fetcher = try recorder(vendor)
        _ = await fetcher.failure(of: .text())
        #expect(folder.files == [])
        #expect(!FileTree.disk(folder.path).contains(""))
    }

    @Test("Posts are told apart by what they send, text or not")
    func posts() async throws {
        let vendor = ScriptedVendor(.ok("1"), .ok("2"), .ok("3"))
        let requests = [Array("a".utf8), [0xFF, 0x00], []].map { body in
            Request<String>(
                for: "the query", .post(.web("https://vendor.test/"), json: body)
            ) { String(decoding: $0.body, as: UTF8.self) }
        }
        let live = try recorder(vendor)
        for request in requests { _ = try await live.fetch(request) }
        let replay = try player()
        #expect(try await replay.fetch(requests[2]) == "3")
        #expect(try await replay.fetch(requests[1]) == "2")
        #expect(try await replay.fetch(requests[0]) == "1")
    }

    @Test("Bodies that are no text come back byte for byte")
    func binary() async throws {
        let bytes: [UInt8] = (0...255).reversed()
        let request = Request<[UInt8]>(
            for: "the store", .get(.web("https://vendor.test/"))
        ) { $0.body }
        _ = try await recorder(ScriptedVendor(Answer(status: 200, body: bytes))).fetch(request)
        #expect(try await player().fetch(request) == bytes)
    }

    @Test("Headers that replies are read from come back, others are not kept")
    func headers() async throws {
        let kept = [
            ("Content-Type", "a"), ("LINK", "b"), ("X-Next-Page", "2"), ("x-total", "9"),
            ("X-Total-Pages", "3"), ("X-Next-Cursor", "c"), ("Retry-After", "1"),
        ]
        let vendor = ScriptedVendor(.ok("1", kept + [("Set-Cookie", "s"), ("ETag", "t")]))
        let request = Request<[Call.Header]>(
            for: "the list", .get(.web("https://vendor.test/"))
        ) { $0.headers }
        _ = try await recorder(vendor).fetch(request)
        #expect(try await player().fetch(request) == kept.map { Call.Header($0.0, $0.1) })
    }

    @Test("A redirection is archived without the signature in its address")
    func redirection() async throws {
        let location = "https://storage.test/x?signature=0123456789"
        let vendor = ScriptedVendor(.refusal(302, "", [("Location", location)]))
        let live = try recorder(vendor)
        let failure = await live.failure(of: .text())
        #expect(try await player().failure(of: .text()) == failure)
        #expect(try !folder.everything.contains("signature"))
    }

    @Test("No secret gets into the archive")
    func secrets() async throws {
        let body = #"{"key":"abcdef","url":"https:\/\/vendor.test\/?key=abcdef"}"#
        let vendor = ScriptedVendor(.ok(body, [("Link", "<https://vendor.test/?key=abcdef>")]))
        let request = Request.text("https://vendor.test/?old=abcdef")
        let live = try recorder(vendor)
        #expect(try await live.fetch(request) == body)
        #expect(try !folder.everything.contains("abcdef"))
        let tape = try ArchiveFolder(folder.path).replaying(source)
        let replay = Fetcher.make(Silence()) {
            $0.tape = tape
            $0.redactor = Redactor(secrets: ["abcdef"])
        }
        #expect(try await replay.fetch(request).contains("[secret]"))
    }

    @Test("An archive that can't be written fails the call")
    func full() async throws {
        try folder.write([], to: "twitter")
        let vendor = ScriptedVendor(.ok("1"))
        let fetcher = Fetcher.make(vendor) {
            $0.tape = (try? ArchiveFolder(folder.path + "/twitter").recording(source)) ?? .none
        }
        guard case .archiveFailed = await fetcher.failure(of: .text()) else {
            Issue.record("it was written")
            return
        }
    }

    @Test("Numbers go on where they ended, beyond four digits too")
    func numbers() async throws {
        _ = try await recorder(ScriptedVendor(.ok("1"))).fetch(.text())
        let first = folder.files[0]
        for number in ["9999", "10000"] {
            try folder.write(
                try folder.bytes(of: first), to: first.replacing("0001", with: number))
        }
        _ = try await recorder(ScriptedVendor(.ok("2"))).fetch(.text())
        #expect(folder.files.contains { $0.hasPrefix("twitter/10001-") })
        let replay = try player()
        for expected in ["1", "1", "1", "2"] {
            #expect(try await replay.fetch(.text()) == expected)
        }
    }
}
