import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One connection, byte by byte.
///
/// Replies below HTTP's own rules, such as one that breaks off, need the bare socket.
struct Wire {
    private let connection: Int32
    private var received: [UInt8] = []

    init(_ connection: Int32) {
        self.connection = connection
    }

    /// The next request; nil if none comes, or nothing that is one.
    mutating func request() -> StubRequest? {
        guard let head = bytes(upTo: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
        let headers = lines.dropFirst().compactMap { line -> StubRequest.Item? in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return .init(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
        }
        let bare = StubRequest(String(words[0]), String(words[1]), headers: headers)
        guard let body = body(of: bare) else { return nil }
        return StubRequest(bare.method, String(words[1]), headers: headers, body: body)
    }

    /// Whether somebody on the other side speaks TLS instead of HTTP.
    mutating func speaksTLS() -> Bool {
        if received.isEmpty { receive() }
        return received.first == 0x16
    }

    /// Sends all bytes; false if the other side does not take them.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                systemSend(connection, buffer.baseAddress, buffer.count, Loopback.quietly)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits until the other side has gone or the time is up; true if it is still there.
    mutating func isQuiet(for milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, milliseconds) > 0 else { return true }
        return receive()
    }

    /// All bytes until the other side closes.
    mutating func remainder() -> [UInt8] {
        while receive() {}
        return received
    }

    private mutating func body(of request: StubRequest) -> [UInt8]? {
        if request[header: "Expect"]?.lowercased() == "100-continue" {
            send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        if request[header: "Transfer-Encoding"]?.lowercased() == "chunked" {
            return chunkedBody()
        }
        return bytes(count: request[header: "Content-Length"].flatMap { Int($0) } ?? 0)
    }

    private mutating func chunkedBody() -> [UInt8]? {
        var body: [UInt8] = []
        let end = Array("\r\n".utf8)
        while let line = bytes(upTo: end) {
            let digits = line.prefix { $0 != UInt8(ascii: ";") }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            guard let chunk = bytes(count: size), bytes(upTo: end) != nil else { return nil }
            if size == 0 { return body }
            body += chunk
        }
        return nil
    }

    private mutating func bytes(upTo end: [UInt8]) -> [UInt8]? {
        while true {
            if let range = received.firstRange(of: end) {
                defer { received.removeFirst(range.upperBound) }
                return Array(received[..<range.lowerBound])
            }
            guard receive() else { return nil }
        }
    }

    private mutating func bytes(count: Int) -> [UInt8]? {
        while received.count < count { guard receive() else { return nil } }
        defer { received.removeFirst(count) }
        return Array(received.prefix(count))
    }

    @discardableResult
    private mutating func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var count = recv(connection, &buffer, buffer.count, 0)
        while count < 0, errno == EINTR { count = recv(connection, &buffer, buffer.count, 0) }
        guard count > 0 else { return false }
        received += buffer[..<count]
        return true
    }
}

/// The system's call, which the method of the same name would hide.
private func systemSend(
    _ connection: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32
) -> Int { send(connection, bytes, count, flags) }
