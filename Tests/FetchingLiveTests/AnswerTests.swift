import Fetching
import FetchingLive
import Outside
import Testing

@Suite("Answers over the network", .timeLimit(.minutes(5)))
struct AnswerTests {
    @Test("Status, headers and body come as they were sent")
    func answer() async throws {
        let server = try LoopbackServer.answering(
            reply(
                "{\"a\":1}", status: "404 Not Found", headers: "X-Page: 2\r\nLink: a\r\nlink: b\r\n"
            ))
        guard case .answer(let answer) = try await ask("\(server.address)/x?y=z") else {
            Issue.record("no answer")
            return
        }
        #expect(answer.status == 404)
        #expect(answer[header: "x-page"] == "2" && answer[header: "LINK"] == "a")
        #expect(answer.body == Array("{\"a\":1}".utf8))
        let head = try #require(server.requests.first)
        #expect(head.hasPrefix("GET /x?y=z HTTP/1.1\r\n"))
        #expect(head.contains("User-Agent: de-dashboard\r\n"))
    }

    @Test("What is sent along arrives byte for byte")
    func post() async throws {
        let server = try LoopbackServer.answering(reply("ok"))
        let call = Call.post(
            try #require(WebAddress("\(server.address)/q")), json: Array("{\"ä\":1}".utf8))
        let outcome = await ask(
            Dispatch(call, credential: nil, timeout: .seconds(60), largestBody: 100))
        #expect(outcome.body == "ok")
        let text = try #require(server.requests.first)
        #expect(text.hasPrefix("POST /q ") && text.hasSuffix("\r\n\r\n{\"ä\":1}"))
        #expect(text.contains("Content-Type: application/json; charset=UTF-8\r\n"))
    }

    @Test("A credential stands where the vendor looks for it, and once")
    func credentials() async throws {
        let server = try LoopbackServer.answering(reply("ok"))
        _ = try await ask("\(server.address)/a?b=c", credential: .bearer("abc"))
        _ = try await ask(
            "\(server.address)/a?b=c", credential: Credential(in: .query("key"), value: "d&e"))
        #expect(server.requests[0].contains("\r\nAuthorization: Bearer abc\r\n"))
        #expect(server.requests[1].hasPrefix("GET /a?b=c&key=d%26e HTTP"))
        #expect(!server.requests[1].contains("Authorization"))
    }

    @Test("A token with a line break is told, and never sent")
    func lineBreak() async throws {
        let server = try LoopbackServer.answering(reply("ok"))
        let outcome = try await ask(
            server.address, credential: Credential(in: .header("X"), value: "abc\r\nY: z"))
        guard case .noCredential(let reason) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
        #expect(!reason.contains("abc"))
        #expect(server.requests.isEmpty)
    }

    @Test("Redirections are answers")
    func redirection() async throws {
        let other = try LoopbackServer.answering(reply("other"))
        let server = try LoopbackServer.answering(
            reply("", status: "302 Found", headers: "Location: \(other.address)/x\r\n"))
        let outcome = try await ask(server.address, credential: .bearer("abc"))
        guard case .answer(let answer) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(answer.status == 302)
        #expect(other.requests.isEmpty)
    }

    @Test("Where a request allows it, the other host is asked without the token")
    func elsewhere() async throws {
        let other = try LoopbackServer.answering(reply("other"))
        let server = try LoopbackServer.answering(
            reply("", status: "302 Found", headers: "Location: \(other.address)/x\r\n"))
        let transport = LiveTransport(environment: Environment([:]))
        let fetcher = Fetcher(
            within: Surroundings(transport: transport, pace: .live),
            credentials: FixedCredential(.bearer("abc")), manner: Manner())
        let address = try #require(WebAddress(server.address))
        let request = Request<String>(
            for: "the store", .get(address), redirects: .anywhereWithoutCredential
        ) { String(decoding: $0.body, as: UTF8.self) }
        #expect(try await fetcher.fetch(request) == "other")
        await transport.shutdown()
        #expect(server.requests.first?.contains("Bearer abc") == true)
        #expect(other.requests.count == 1 && other.requests.first?.contains("abc") == false)
    }

    @Test("Chunks, an empty body, and a body that ends with the connection")
    func shapes() async throws {
        let heads = [
            "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n": "abcde",
            "Content-Length: 0\r\n\r\n": "", "Connection: close\r\n\r\nabc": "abc",
        ]
        for (rest, body) in heads {
            let server = try LoopbackServer { connection in
                connection.request()
                connection.send("HTTP/1.1 200 OK\r\n\(rest)")
            }
            #expect(try await ask(server.address).body == body)
        }
        let server = try LoopbackServer.answering("HTTP/1.1 204 No Content\r\n\r\n")
        #expect(try await ask(server.address).body == "")
    }

    @Test("Many calls at once, over a few connections")
    func many() async throws {
        let server = try LoopbackServer.answering(reply("ok"))
        let transport = LiveTransport(environment: Environment([:]))
        let address = try #require(WebAddress(server.address))
        let fetcher = Fetcher(
            within: Surroundings(transport: transport, pace: .live),
            credentials: FixedCredential(nil), manner: Manner(retries: 0))
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await fetcher.fetch(Request(for: "x", .get(address)) { $0.body.count })
                }
            }
            for try await count in group { #expect(count == 2) }
        }
        await transport.shutdown()
        #expect(server.requests.count == 40 && fetcher.requests == 40)
    }

    @Test("Shut down twice, and asked afterwards, it fails and does not crash")
    func shutdown() async throws {
        let transport = LiveTransport(environment: Environment([:]))
        await transport.shutdown()
        await transport.shutdown()
        let call = Call.get(try #require(WebAddress("http://127.0.0.1:9/")))
        await #expect(throws: FetchError.self) {
            try await transport.answer(
                to: Dispatch(call, credential: nil, timeout: .seconds(5), largestBody: 1))
        }
    }

    @Test("Live time runs, and chance stays in its range")
    func pace() async throws {
        let pace = Pace.live
        let start = pace.now()
        try await pace.sleep(.milliseconds(20))
        #expect(pace.now() - start >= .milliseconds(20))
        #expect((0..<100).allSatisfy { _ in (0..<1).contains(pace.chance()) })
        #expect(pace.secondsSince1970() > 1_700_000_000)
        let sleeper = Task { try await pace.sleep(.seconds(60)) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
}
