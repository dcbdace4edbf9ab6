import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL
import Outside

extension HTTPClient {
    /// A client that verifies certificates, follows nothing, and repeats nothing by itself.
    static func make(
        through proxy: ProxyRules.Proxy?, environment: Environment
    ) -> HTTPClient {
        var settings = Configuration(
            tlsConfiguration: trust(environment), redirectConfiguration: .disallow,
            timeout: Configuration.Timeout(connect: .seconds(10)),
            decompression: .enabled(limit: .size(LiveTransport.largestInflatedBody)))
        settings.httpVersion = .http1Only
        // Whoever fetches repeats, and knows when not to.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.proxy = proxy.map { proxy in
            .server(host: proxy.host, port: proxy.port, authorization: authorization(proxy))
        }
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }

    /// The system's certificate authorities, and those in the file that OpenSSL's variable names.
    private static func trust(_ environment: Environment) -> TLSConfiguration {
        var trust = TLSConfiguration.makeClientConfiguration()
        if let file = environment["SSL_CERT_FILE"], !file.isEmpty {
            trust.additionalTrustRoots = [.file(file)]
        }
        return trust
    }

    private static func authorization(_ proxy: ProxyRules.Proxy) -> Authorization? {
        proxy.user.map { .basic(username: $0, password: proxy.password ?? "") }
    }
}
