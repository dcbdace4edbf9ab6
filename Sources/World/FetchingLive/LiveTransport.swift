import AsyncHTTPClient
package import Fetching
import NIOCore
import NIOHTTP1
package import Outside

/// The network: every call over TLS that is verified, bounded in time and in bytes.
package struct LiveTransport: Transport {
    /// How many bytes a compressed body may grow to, whatever a call allows.
    static let largestInflatedBody = 512 << 20

    private let rules: ProxyRules
    private let direct: HTTPClient
    private let proxied: [ProxyRules.Proxy: HTTPClient]

    /// A transport that heeds the variables for proxies and certificates; it has to be shut down.
    package init(environment: Environment) {
        rules = ProxyRules(environment)
        direct = .make(through: nil, environment: environment)
        proxied = Dictionary(
            Set(rules.proxies).map { ($0, .make(through: $0, environment: environment)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The answer of whatever status, redirections included.
    package func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        let client = try client(for: dispatch.call.address)
        do {
            return try await withThrowingTaskGroup(of: Answer?.self) { group in
                group.addTask { try await exchange(dispatch, by: client) }
                group.addTask {
                    try await Task.sleep(for: dispatch.timeout)
                    return nil
                }
                defer { group.cancelAll() }
                guard case .some(.some(let answer)) = try await group.next() else {
                    throw FetchError.timedOut(of: dispatch)
                }
                return answer
            }
        } catch {
            throw Task.isCancelled ? .interrupted : FetchError(error, of: dispatch)
        }
    }

    /// Closes all connections; nothing may be asked afterwards.
    package func shutdown() async {
        for client in [direct] + proxied.values {
            // Fails for a client only that is shut down already.
            try? await client.shutdown()
        }
    }

    private func client(for address: WebAddress) throws(FetchError) -> HTTPClient {
        switch rules.route(to: address) {
        case .direct: return direct
        case .proxy(let proxy): return proxied[proxy] ?? direct
        case .unusable(let variable):
            throw .unreachable(
                host: address.host,
                reason: "\(variable) holds no address of a proxy, such as http://proxy:3128")
        }
    }

    private func exchange(_ dispatch: Dispatch, by client: HTTPClient) async throws -> Answer {
        // The timeout is watched over from outside, because this one ends with the headers.
        let response = try await client.execute(
            HTTPClientRequest(dispatch), timeout: .nanoseconds(dispatch.timeout.nanoseconds))
        if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }) {
            guard length <= dispatch.largestBody else { throw FetchError.tooLarge(of: dispatch) }
        }
        return Answer(
            status: Int(response.status.code),
            headers: response.headers.map { Call.Header($0.name, $0.value) },
            body: try await body(of: response, of: dispatch))
    }

    private func body(
        of response: HTTPClientResponse, of dispatch: Dispatch
    ) async throws -> [UInt8] {
        var body: [UInt8] = []
        for try await part in response.body {
            guard body.count + part.readableBytes <= dispatch.largestBody else {
                throw FetchError.tooLarge(of: dispatch)
            }
            body.append(contentsOf: part.readableBytesView)
        }
        // A body that ends because we gave up looks like one that is whole.
        try Task.checkCancellation()
        return body
    }
}

extension Duration {
    /// Whole nanoseconds, at most what a client can count.
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds < 1 << 31 else { return .max >> 2 }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
