import Dispatch
import Foundation

/// The little of HTTP that a browser's driver speaks, on this machine only.
///
/// `URLSession` on Linux refuses the driver's answers, which have no space behind the colon of a
/// header: https://github.com/swiftlang/swift-corelibs-foundation/issues/4965.
struct LoopbackHTTP: Sendable {
    let port: Int
    /// The longest that an answer may pause, in seconds.
    var patience = 60

    /// An answer: its status and its body.
    struct Answer: Sendable {
        let status: Int
        let body: Data
    }

    /// Sends a request on a thread of its own, because waiting for the answer blocks.
    func ask(_ method: String, _ path: String, body: Data) async throws -> Answer {
        let head = [
            "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
            "Content-Type: application/json", "Content-Length: \(body.count)",
        ]
        let request = Data((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try self.exchange(request) })
            }
        }
    }

    private func exchange(_ request: Data) throws -> Answer {
        let connection = try connected()
        defer { close(connection) }
        try write(request, to: connection)
        var received = Data()
        while true {
            if let answer = Self.answer(in: received) { return answer }
            received += try read(from: connection)
        }
    }

    private func connected() throws -> Int32 {
        #if canImport(Darwin)
            let connection = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Broken(call: "connect", code: errno) }
        return connection
    }

    /// A driver that has ended is an error to catch, not a signal that ends the tests.
    private static var quietly: Int32 {
        #if canImport(Darwin)
            0
        #else
            Int32(MSG_NOSIGNAL)
        #endif
    }

    private func write(_ data: Data, to connection: Int32) throws {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Self.quietly)
            }
            guard count > 0 else { throw Broken(call: "send", code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    private func read(from connection: Int32) throws -> Data {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { throw Broken(call: "recv", code: count == 0 ? 0 : errno) }
        return Data(buffer[..<count])
    }

    /// The answer, once all of it is there.
    private static func answer(in received: Data) -> Answer? {
        guard let gap = received.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: received[..<gap.lowerBound], as: UTF8.self)
            .split(separator: "\r\n")
        let length = lines.lazy.compactMap { line -> Int? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
            return Int(parts[1].trimmingCharacters(in: .whitespaces))
        }.first
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        let body = received[gap.upperBound...]
        guard let length, let status, body.count >= length else { return nil }
        return Answer(status: status, body: Data(body.prefix(length)))
    }

    /// A connection that failed, was closed or went silent.
    struct Broken: Error {
        let call: String
        let code: Int32
    }
}
