import Fetching
import Foundation
import Outside

/// Which calls go through a proxy, as the usual variables say.
struct ProxyRules: Sendable {
    /// How a call leaves this machine.
    enum Route: Hashable, Sendable {
        case direct
        case proxy(Proxy)
        /// A variable was set, and what it holds is no proxy.
        case unusable(variable: String)
    }

    /// A proxy, by its address.
    struct Proxy: Hashable, Sendable {
        let host: String
        let port: Int
        let user: String?
        let password: String?
    }

    private let encrypted: Route
    private let plain: Route
    private let exceptions: [String]

    /// In capitals `http_proxy` is not read: to a CGI script it would be a header of the request.
    init(_ environment: Environment) {
        encrypted = Self.route(["https_proxy", "HTTPS_PROXY"], in: environment)
        plain = Self.route(["http_proxy"], in: environment)
        let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        exceptions = list.lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    }

    /// All proxies that calls may go through.
    var proxies: [Proxy] {
        [encrypted, plain].compactMap { route in
            guard case .proxy(let proxy) = route else { return nil }
            return proxy
        }
    }

    /// How a call to this address leaves.
    func route(to address: WebAddress) -> Route {
        let host = address.host.lowercased()
        let port = address.origin.split(separator: ":").last.map(String.init) ?? ""
        guard !exceptions.contains(where: { Self.excepts($0, host: host, port: port) }) else {
            return .direct
        }
        return address.isEncrypted ? encrypted : plain
    }

    /// `example.com` and `.example.com` mean the domain and all below it, `*` everything.
    private static func excepts(_ exception: String, host: String, port: String) -> Bool {
        if exception == "*" { return true }
        var domain = exception[...]
        if domain.hasSuffix(":\(port)") { domain = domain.dropLast(port.count + 1) }
        domain = domain.drop { $0 == "." || $0 == "*" }
        return host == domain || (!domain.isEmpty && host.hasSuffix(".\(domain)"))
    }

    private static func route(_ names: [String], in environment: Environment) -> Route {
        for name in names {
            guard let text = environment[name], !text.isEmpty else { continue }
            return proxy(text).map { .proxy($0) } ?? .unusable(variable: name)
        }
        return .direct
    }

    /// Reads `http://user:password@host:port`; the scheme may be left out.
    private static func proxy(_ text: String) -> Proxy? {
        let address = text.contains("://") ? text : "http://\(text)"
        guard let parts = URLComponents(string: address), parts.scheme?.lowercased() == "http",
            let host = parts.host, !host.isEmpty
        else { return nil }
        return Proxy(
            host: host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")),
            port: parts.port ?? 80, user: parts.user, password: parts.password)
    }
}
