import Fetching
import Outside
import Testing

@testable import FetchingLive

@Suite("Proxies", .timeLimit(.minutes(5)))
struct ProxyTests {
    private static let proxy = "http://proxy.test:3128"

    static let routeTable: [(variables: [String: String], address: String, isProxied: Bool)] = [
        ([:], "https://vendor.test/", false),
        (["https_proxy": proxy], "https://vendor.test/", true),
        (["HTTPS_PROXY": proxy], "https://vendor.test/", true),
        (["https_proxy": "proxy.test:3128"], "https://vendor.test/", true),
        (["https_proxy": ""], "https://vendor.test/", false),
        (["https_proxy": proxy], "http://vendor.test/", false),
        (["http_proxy": proxy], "http://vendor.test/", true),
        (["http_proxy": proxy], "https://vendor.test/", false),
        (["HTTP_PROXY": proxy], "http://vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": "vendor.test"], "https://vendor.test/", false),
        (["https_proxy": proxy, "no_proxy": "VENDOR.test"], "https://vendor.TEST/", false),
        (["https_proxy": proxy, "NO_PROXY": "a, .vendor.test"], "https://x.vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": "vendor.test"], "https://x.vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": "*.vendor.test"], "https://x.vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": "vendor.test"], "https://myvendor.test/", true),
        (["https_proxy": proxy, "NO_PROXY": "vendor.test:444"], "https://vendor.test/", true),
        (["https_proxy": proxy, "NO_PROXY": "vendor.test:443"], "https://vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": "*"], "https://vendor.test/", false),
        (["https_proxy": proxy, "NO_PROXY": ","], "https://vendor.test/", true),
    ]

    @Test("The usual variables say which calls go through one", arguments: routeTable)
    func routes(row: (variables: [String: String], address: String, isProxied: Bool)) throws {
        let route = ProxyRules(Environment(row.variables)).route(
            to: try #require(WebAddress(row.address)))
        let proxy = ProxyRules.Proxy(host: "proxy.test", port: 3128, user: nil, password: nil)
        #expect(route == (row.isProxied ? .proxy(proxy) : .direct))
    }

    @Test("What is no proxy is told, and the call is not made without one")
    func unusable() async throws {
        for text in ["socks5://proxy.test", "https://proxy.test", "http://"] {
            let outcome = try await ask(
                "https://vendor.test/", environment: ["https_proxy": text])
            guard case .unreachable("vendor.test", let reason) = outcome.failure else {
                Issue.record("\(outcome)")
                return
            }
            #expect(reason.contains("https_proxy"))
        }
    }

    @Test("Calls go through it, with its own password and not with the token")
    func through() async throws {
        let proxy = try LoopbackServer { connection in
            connection.request()
            connection.send("HTTP/1.1 200 Connected\r\n\r\n")
            connection.request()
            connection.send(reply("behind"))
        }
        let outcome = try await ask(
            "http://vendor.test/x", credential: .bearer("abc"),
            environment: ["http_proxy": "http://me:pass%20word@127.0.0.1:\(proxy.port)"])
        #expect(outcome.body == "behind")
        let connect = try #require(proxy.requests.first)
        #expect(connect.hasPrefix("CONNECT vendor.test:80 HTTP/1.1\r\n"))
        // "me:pass word"
        #expect(connect.lowercased().contains("proxy-authorization: basic bwu6cgfzcyb3b3jk"))
        #expect(!connect.contains("abc"))
        #expect(proxy.requests[1].contains("Bearer abc"))
        #expect(!proxy.requests[1].lowercased().contains("proxy-authorization"))
    }

    @Test(
        "A proxy that refuses is told",
        arguments: ["403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway"])
    func refusing(status: String) async throws {
        let proxy = try LoopbackServer.answering(reply("", status: status))
        let outcome = try await ask(
            "http://vendor.test/x", environment: ["http_proxy": proxy.address])
        guard case .unreachable("vendor.test", let reason) = outcome.failure else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.contains("proxy"))
    }

    @Test("An exception goes straight to the vendor")
    func exception() async throws {
        let server = try LoopbackServer.answering(reply("direct"))
        let proxy = try ClosedPort()
        let outcome = try await ask(
            server.address,
            environment: [
                "http_proxy": "http://127.0.0.1:\(proxy.port)", "NO_PROXY": "127.0.0.1",
            ])
        #expect(outcome.body == "direct")
    }
}
