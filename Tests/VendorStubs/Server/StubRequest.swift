import Foundation

/// A request as it came in.
package struct StubRequest: Sendable {
    /// A header or an item of the query.
    package struct Item: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Such as `GET`.
    package let method: String
    /// The path below the vendor's root, percent-encoded, beginning with a slash.
    package private(set) var path: String
    /// The items of the query, decoded, in order.
    package private(set) var query: [Item]
    /// The headers in order.
    package let headers: [Item]
    /// What was sent along.
    package let body: [UInt8]
    /// The vendor's root as the client sees it.
    package private(set) var root = ""

    /// Reads what stands behind the method, such as `/youtube/v3/videos?id=a`.
    package init(
        _ method: String, _ target: String, headers: [Item] = [], body: [UInt8] = []
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        self.headers = headers
        self.body = body
        path = parts.first.map(String.init) ?? "/"
        query = parts.dropFirst().first.map(Self.items) ?? []
    }

    /// A request that reads.
    package init(_ target: String, headers: [Item] = []) {
        self.init("GET", target, headers: headers)
    }

    /// The items of a form or a query.
    package static func items(_ text: some StringProtocol) -> [Item] {
        String(text).replacing("+", with: " ").split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Item(decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// The first header of a name, whatever its case.
    package subscript(header name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The first item of the query with a name.
    package subscript(query name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The parts of the path, decoded.
    package var parts: [String] { path.split(separator: "/").map { Self.decoded($0) } }

    /// The path and the query as they would be written again.
    package var target: String {
        let items = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }

    /// Everything that was said, in one text, to look for secrets in.
    package var transcript: String {
        let lines = headers.map { "\($0.name): \($0.value)" }
        return "\(method) \(target)\n" + lines.joined(separator: "\n") + "\n\n"
            + String(decoding: body, as: UTF8.self)
    }

    /// The token of an `Authorization: Bearer` header.
    package var bearer: String? {
        guard let value = self[header: "Authorization"], value.hasPrefix("Bearer ") else {
            return nil
        }
        return String(value.dropFirst("Bearer ".count))
    }

    /// The request without some items of the query.
    package func without(_ names: String...) -> StubRequest {
        var request = self
        request.query.removeAll { names.contains($0.name) }
        return request
    }

    /// The request as the vendor at the first part of the path sees it; nil if nobody has it.
    func entering() -> (vendor: Vendor, request: StubRequest)? {
        guard let first = path.split(separator: "/").first,
            let vendor = Vendor(rawValue: "\(first)")
        else { return nil }
        var request = self
        request.path = String(path.dropFirst(first.count + 1))
        request.root = "http://\(self[header: "Host"] ?? "127.0.0.1")/\(first)"
        return (vendor, request)
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        text.removingPercentEncoding ?? String(text)
    }

    /// A text as it stands in a query.
    package static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
