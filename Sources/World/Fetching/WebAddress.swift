import Foundation

/// An absolute `http` or `https` address that a call goes to.
///
/// Whatever is added to it is percent-encoded, so a title with `/`, `?` or `…` stays one part.
package struct WebAddress: Hashable, Sendable {
    private var components: URLComponents

    /// Reads an address; without a scheme of the web or without a host there is none.
    package init?(_ text: String) {
        guard let components = URLComponents(string: text),
            components.scheme == "https" || components.scheme == "http",
            let host = components.host, !host.isEmpty, components.user == nil,
            components.password == nil
        else { return nil }
        self.components = components
    }

    /// The whole address.
    package var text: String { components.string ?? "" }

    /// The host, as messages name it.
    package var host: String { components.host ?? "" }

    /// Scheme, host and port: what a token may be shown to.
    package var origin: String {
        let port = components.port ?? (components.scheme == "https" ? 443 : 80)
        return "\(components.scheme ?? "")://\(host.lowercased()):\(port)"
    }

    /// The query, name by name, decoded.
    package var query: [(name: String, value: String)] {
        (components.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    }

    /// The address some parts further down; a part may hold any text and stays one part.
    package func appending(_ parts: [String]) -> WebAddress {
        var address = self
        let base = components.percentEncodedPath
        address.components.percentEncodedPath =
            (base.hasSuffix("/") ? String(base.dropLast()) : base)
            + parts.map { "/" + Self.encoded($0) }.joined()
        return address
    }

    /// The address with `:verb` after its last part, as custom verbs of APIs are written.
    package func appending(verb: String) -> WebAddress {
        var address = self
        address.components.percentEncodedPath += ":" + Self.encoded(verb)
        return address
    }

    /// The address with further query items after those that it has.
    package func adding(_ items: [(name: String, value: String)]) -> WebAddress {
        var address = self
        let old = components.percentEncodedQuery.map { [$0] } ?? []
        let new = items.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        let all = (old + new).filter { !$0.isEmpty }
        address.components.percentEncodedQuery = all.isEmpty ? nil : all.joined(separator: "&")
        return address
    }

    /// What a `Location` or `Link` header means, seen from this address.
    package func resolving(_ reference: String) -> WebAddress? {
        URL(string: reference, relativeTo: components.url).flatMap {
            WebAddress($0.absoluteString)
        }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

extension WebAddress: CustomStringConvertible {
    package var description: String { text }
}
