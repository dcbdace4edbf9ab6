import Fetching
import Testing

@Suite("Certificates", .timeLimit(.minutes(5)))
struct TrustTests {
    private static let isPossible: ConditionTrait = .enabled(
        if: TLSServer.command != nil, "the openssl command is not installed")

    @Test("A certificate that nobody vouches for is not trusted", isPossible)
    func selfSigned() async throws {
        let server = try TLSServer(names: "IP:127.0.0.1")
        #expect(
            try await ask("https://127.0.0.1:\(server.port)/").failure
                == .untrusted(host: "127.0.0.1", reason: "its certificate is not trusted"))
    }

    @Test("SSL_CERT_FILE vouches for it", isPossible)
    func vouched() async throws {
        let server = try TLSServer(names: "IP:127.0.0.1")
        let outcome = try await ask(
            "https://127.0.0.1:\(server.port)/", environment: ["SSL_CERT_FILE": server.certificate])
        let body = outcome.body ?? ""
        #expect(body.contains("openssl") || body.contains("TLS"), "\(outcome)")
    }

    @Test("A certificate for another name is not trusted", isPossible)
    func otherName() async throws {
        let server = try TLSServer(names: "DNS:vendor.test")
        let outcome = try await ask(
            "https://127.0.0.1:\(server.port)/", environment: ["SSL_CERT_FILE": server.certificate])
        guard case .untrusted("127.0.0.1", _) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("A file of authorities that is not there is told", isPossible)
    func missing() async throws {
        let server = try TLSServer(names: "IP:127.0.0.1")
        let outcome = try await ask(
            "https://127.0.0.1:\(server.port)/", environment: ["SSL_CERT_FILE": "/none.pem"])
        guard case .untrusted("127.0.0.1", _) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("Who doesn't speak TLS is not trusted, and gets no token")
    func plain() async throws {
        let server = try LoopbackServer { connection in
            connection.send(reply("plain"))
            connection.waitForEnd()
        }
        let outcome = try await ask("https://127.0.0.1:\(server.port)/")
        guard case .untrusted("127.0.0.1", _) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("A connection that is closed in the handshake may work another time")
    func closed() async throws {
        let server = try LoopbackServer { _ in }
        let outcome = try await ask("https://127.0.0.1:\(server.port)/")
        guard case .unreachable("127.0.0.1", _) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
    }
}
