import Fetching
import Foundation
import Testing

@Suite("Compressed bodies", .timeLimit(.minutes(5)))
struct CompressionTests {
    /// `{"a":"gzip"}` ten times, as gzip wrote it.
    private static let packed = Data(
        base64Encoded: "H4sIAAAAAAACA6tWSlSyUkqvyixQqq2mIxsAFegsM3gAAAA=")

    private func server(_ body: [UInt8]) throws -> LoopbackServer {
        let head =
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
        return try LoopbackServer { connection in
            connection.request()
            connection.send(Array(head.utf8) + body)
            connection.waitForEnd()
        }
    }

    @Test("They are asked for and unpacked")
    func unpacked() async throws {
        let server = try server(Array(try #require(Self.packed)))
        #expect(
            try await ask(server.address).body == String(repeating: #"{"a":"gzip"}"#, count: 10))
        #expect(server.requests.first?.contains("Accept-Encoding: gzip\r\n") == true)
    }

    @Test("A bomb is put out at the size that a call allows")
    func bomb() async throws {
        // Half a gigabyte in 3.3 MB.
        let server = try server(Deflate.bomb(repetitions: 2_000_000))
        let before = Memory.peak
        #expect(
            try await ask(server.address, largestBody: 2 << 20).failure
                == .tooLarge(host: "127.0.0.1", limit: 2 << 20))
        // Far below that, and far above what other tests need at the same time.
        #expect(Memory.peak - before < 384 << 20)
    }

    @Test("What breaks off is broken")
    func cut() async throws {
        let whole = Array(try #require(Self.packed))
        let server = try server(Array(whole.dropLast(15)))
        guard case .broken = try await ask(server.address).failure else {
            Issue.record("\(try await ask(server.address))")
            return
        }
    }
}
