/// What a stub answers.
package struct StubReply: Hashable, Sendable {
    /// Such as 200.
    package var status: Int
    /// The headers besides those of the connection.
    package var headers: [StubRequest.Item]
    /// What comes along.
    package var body: [UInt8]

    package init(status: Int, headers: [StubRequest.Item] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A reply in JSON.
    package static func json(
        _ value: JSON, status: Int = 200, headers: [StubRequest.Item] = []
    ) -> StubReply {
        let type = StubRequest.Item("Content-Type", "application/json; charset=UTF-8")
        return StubReply(status: status, headers: [type] + headers, body: value.bytes)
    }

    /// A reply of plain text.
    package static func text(
        _ text: String, status: Int, type: String = "text/plain; charset=utf-8",
        headers: [StubRequest.Item] = []
    ) -> StubReply {
        StubReply(
            status: status, headers: [StubRequest.Item("Content-Type", type)] + headers,
            body: Array(text.utf8))
    }

    /// The body, read as JSON; null if it is none.
    package var value: JSON { JSON(body) ?? .null }

    /// The first header of a name, whatever its case.
    package subscript(header name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The bytes that go over the wire.
    var head: [UInt8] { head(length: body.count) }

    /// The status line and the headers, with a length that need not be true.
    func head(length: Int?) -> [UInt8] {
        let framing = length.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked"
        let lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "Status")", framing]
        let all = lines + headers.map { "\($0.name): \($0.value)" }
        return Array((all.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private static let phrases = [
        200: "OK", 201: "Created", 302: "Found", 400: "Bad Request", 401: "Unauthorized",
        403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 410: "Gone",
        429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
    ]
}
