import Foundation
import Testing

@testable import VendorStubs

/// A client that shows every byte of an answer, also of one that HTTP's rules forbid.
enum RawClient {
    /// What came before the other side closed the connection.
    struct Answer {
        let head: String
        let body: [UInt8]

        /// The status; 0 if there is none.
        var status: Int { Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0 }

        /// The length that the head promises.
        var promised: Int? {
            head.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) }
        }
    }

    /// Asks an address for something and reads until the other side closes.
    static func ask(
        _ address: String, _ path: String, method: String = "GET", headers: [String] = [],
        body: String = ""
    ) throws -> Answer {
        let url = try #require(URL(string: address + path))
        let connection = try Loopback.connection(to: UInt16(url.port ?? 0))
        defer { close(connection) }
        let target =
            url.path(percentEncoded: true)
            + (url.query(percentEncoded: true).map { "?\($0)" } ?? "")
        let head =
            [
                "\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(url.port ?? 0)",
                "Content-Length: \(body.utf8.count)",
            ] + headers
        var wire = Wire(connection)
        wire.send(Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
        shutdown(connection, Int32(SHUT_WR))
        return answer(wire.remainder())
    }

    /// Asks, reads so many bytes and goes; how many came.
    static func peek(_ address: String, _ path: String, bytes: Int) throws -> Int {
        let url = try #require(URL(string: address + path))
        let connection = try Loopback.connection(to: UInt16(url.port ?? 0))
        defer { close(connection) }
        Wire(connection).send(Array("GET \(url.path) HTTP/1.1\r\nHost: h\r\n\r\n".utf8))
        var buffer = [UInt8](repeating: 0, count: bytes)
        return recv(connection, &buffer, bytes, Int32(MSG_WAITALL))
    }

    private static func answer(_ bytes: [UInt8]) -> Answer {
        guard let gap = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            return Answer(head: "", body: bytes)
        }
        return Answer(
            head: String(decoding: bytes[..<gap.lowerBound], as: UTF8.self),
            body: Array(bytes[gap.upperBound...]))
    }
}
