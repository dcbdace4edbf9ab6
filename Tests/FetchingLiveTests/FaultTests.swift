import Fetching
import FetchingLive
import Foundation
import Outside
import Testing

@Suite("Faults of the network", .timeLimit(.minutes(5)))
struct FaultTests {
    private static let host = "127.0.0.1"

    /// What came of some work, and how many seconds it took.
    private func timed(
        _ work: () async throws -> FetchError?
    ) async rethrows -> (failure: FetchError?, seconds: Double) {
        let start = ContinuousClock.now
        let failure = try await work()
        return (failure, start.duration(to: .now) / .seconds(1))
    }

    @Test("Refused connections and unknown hosts are unreachable")
    func unreachable() async throws {
        let closed = try ClosedPort()
        #expect(
            try await ask("http://127.0.0.1:\(closed.port)/").failure
                == .unreachable(host: Self.host, reason: "the connection is refused"))
        guard
            case .unreachable("no-such-host.invalid", _) =
                try await ask("http://no-such-host.invalid/").failure
        else {
            Issue.record("reachable")
            return
        }
    }

    /// What a slow server does after it has read the request.
    static let slowAnswers: [LoopbackServer.Script] = [
        { $0.waitForEnd() },
        { connection in
            connection.send("HTTP/1.1 200 OK\r\nX: ")
            while connection.send("x") { usleep(20_000) }
        },
        { connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            while connection.send("x") { usleep(20_000) }
        },
        { connection in
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while connection.send("1\r\nx\r\n") { usleep(20_000) }
        },
        { connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForEnd()
        },
    ]

    @Test("No answer, or a slow drip of one, ends at the timeout", arguments: slowAnswers.indices)
    func slow(index: Int) async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            Self.slowAnswers[index](connection)
        }
        // Where the machine is busy, the time may be over before the server was asked at all.
        for timeout in [0.4, 2, 8] where server.requests.isEmpty {
            let result = try await timed {
                try await ask(server.address, timeout: .seconds(timeout)).failure
            }
            let told = Int(timeout.rounded(.up))
            #expect(result.failure == .timedOut(host: Self.host, seconds: told))
            #expect(result.seconds >= timeout && result.seconds < timeout + 30)
        }
        #expect(!server.requests.isEmpty)
    }

    @Test(
        "A body that ends before its announced end breaks off",
        arguments: [
            "Content-Length: 100\r\n\r\nabc", "Content-Length: 1\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
        ])
    func cut(rest: String) async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send("HTTP/1.1 200 OK\r\n\(rest)")
        }
        #expect(
            try await ask(server.address).failure
                == .broken(host: Self.host, reason: "it breaks off"))
    }

    @Test(
        "Missing and malformed answers are broken",
        arguments: [
            "", "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabcde\r\n0\r\n\r\n",
            "HTTP/1.1 abc OK\r\n\r\n", "FTP 200\r\n\r\n", "garbage\r\n\r\n", "<html></html>",
            "HTTP/1.1 200 OK\r\nbad header\r\n\r\n", "HTTP/1.1 200 OK\r\nA\u{0}: b\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 200_000) + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        ])
    func broken(answer: String) async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send(answer)
        }
        guard case .broken(Self.host, let reason) = try await ask(server.address).failure else {
            Issue.record("\(try await ask(server.address))")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test("Bytes after the end of an answer are not taken for the next one")
    func surplus() async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send(reply("abc") + reply("evil"))
            connection.waitForEnd()
        }
        let transport = LiveTransport(environment: Environment([:]))
        let call = Call.get(try #require(WebAddress(server.address)))
        let dispatch = Dispatch(call, credential: nil, timeout: .seconds(60), largestBody: 100)
        let first = try await transport.answer(to: dispatch)
        #expect(first.body == Array("abc".utf8))
        // It may fail, but not be what came before anybody had asked.
        let second = try? await transport.answer(to: dispatch)
        #expect(second?.body != Array("evil".utf8))
        await transport.shutdown()
    }

    @Test("An announced gigabyte is refused before its first byte")
    func announced() async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
            connection.waitForEnd()
        }
        let result = try await timed {
            try await ask(server.address, largestBody: 1 << 20).failure
        }
        #expect(result.failure == .tooLarge(host: Self.host, limit: 1 << 20))
        #expect(result.seconds < 30)
    }

    @Test("The last byte that is allowed still is", arguments: [999, 1_000])
    func edge(limit: Int) async throws {
        let body = String(repeating: "x", count: 1_000)
        let server = try LoopbackServer.answering(reply(body))
        let outcome = try await ask(server.address, largestBody: limit)
        #expect(
            outcome.failure == (limit == 999 ? .tooLarge(host: Self.host, limit: 999) : nil))
    }

    @Test("A gigabyte in chunks is neither read nor held")
    func endless() async throws {
        let sent = Counter()
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 120, count: 65_536) + [13, 10]
            for _ in 0..<16_384 {
                guard connection.send(chunk) else { return }
                sent.add(65_536)
            }
        }
        let before = Memory.peak
        #expect(
            try await ask(server.address, largestBody: 4 << 20).failure
                == .tooLarge(host: Self.host, limit: 4 << 20))
        // What lies in the sockets' buffers comes on top.
        #expect(sent.value < 32 << 20)
        // Far below a gigabyte, and far above what other tests need at the same time.
        #expect(Memory.peak - before < 512 << 20)
    }

    @Test("The deadline of a source ends the call that is under way")
    func deadline() async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.waitForEnd()
        }
        let transport = LiveTransport(environment: Environment([:]))
        let fetcher = Fetcher(
            within: Surroundings(transport: transport, pace: .live),
            credentials: FixedCredential(nil), manner: Manner(deadline: .milliseconds(300)))
        let request = Request(for: "x", .get(try #require(WebAddress(server.address)))) { _ in 1 }
        let result = await timed {
            do throws(FetchError) {
                _ = try await fetcher.fetch(request)
                return nil
            } catch {
                return error
            }
        }
        await transport.shutdown()
        #expect(result.failure == .overdue(seconds: 1))
        #expect(result.seconds >= 0.3 && result.seconds < 30)
        #expect(fetcher.requests == 1)
    }

    @Test("A cancelled call ends at once")
    func cancelled() async throws {
        let server = try LoopbackServer { connection in
            connection.request()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForEnd()
        }
        let address = server.address
        let task = Task { try await ask(address, timeout: .seconds(60)).failure }
        while server.requests.isEmpty { await Task.yield() }
        let result = try await timed {
            task.cancel()
            return try await task.value
        }
        #expect(result.failure == .interrupted)
        #expect(result.seconds < 30)
    }
}
