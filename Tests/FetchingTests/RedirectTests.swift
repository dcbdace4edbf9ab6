import Fetching
import Testing

@Suite("Redirections")
struct RedirectTests {
    private static func sent(_ status: Int, to location: String) -> Answer {
        .refusal(status, "", [("location", location)])
    }

    private static let token = FixedCredential(.bearer("abcdef"))

    @Test(
        "Within the origin they are followed with the credential",
        arguments: [301, 302, 303, 307, 308],
        [
            "https://vendor.test/new?a=b", "/new?a=b", "https://VENDOR.test:443/new?a=b",
            "//vendor.test/new?a=b",
        ])
    func within(status: Int, location: String) async throws {
        let vendor = ScriptedVendor(Self.sent(status, to: location), .ok("1"))
        let fetcher = Fetcher.make(vendor, credentials: Self.token)
        #expect(try await fetcher.fetch(.text()) == "1")
        #expect(vendor.asked[1].hasSuffix("/new?a=b"))
        #expect(vendor.tokens == ["Bearer abcdef", "Bearer abcdef"])
        #expect(fetcher.requests == 2)
    }

    @Test(
        "To another origin they are not followed",
        arguments: [
            ("https://other.test/x", "vendor.test", "other.test"),
            ("//other.test/x", "vendor.test", "other.test"),
            ("https://vendor.test.other.test/", "vendor.test", "vendor.test.other.test"),
            ("http://vendor.test/x", "https://vendor.test:443", "http://vendor.test:80"),
            ("https://vendor.test:444/", "https://vendor.test:443", "https://vendor.test:444"),
        ])
    func outside(location: String, from: String, to: String) async {
        let vendor = ScriptedVendor(Self.sent(302, to: location))
        let fetcher = Fetcher.make(vendor, credentials: Self.token)
        #expect(
            await fetcher.failure(of: .text())
                == .redirected(subject: "the figures", from: from, to: to))
        #expect(fetcher.requests == 1)
    }

    @Test("Where a request allows it, another host is asked without the credential")
    func anywhere() async throws {
        let vendor = ScriptedVendor(
            Self.sent(302, to: "https://storage.test/x"), Self.sent(307, to: "/y"),
            Self.sent(302, to: "https://vendor.test/z"), .ok("1"))
        let fetcher = Fetcher.make(vendor, credentials: Self.token)
        let request = Request<String>(
            for: "the store",
            .get(
                .web("https://vendor.test/"),
                headers: [.init("Private-Token", "x"), .init("Accept", "*/*")]),
            redirects: .anywhereWithoutCredential
        ) { String(decoding: $0.body, as: UTF8.self) }
        #expect(try await fetcher.fetch(request) == "1")
        #expect(
            vendor.asked == [
                "https://vendor.test/", "https://storage.test/x", "https://storage.test/y",
                "https://vendor.test/z",
            ])
        #expect(vendor.tokens == ["Bearer abcdef", nil, nil, nil])
        #expect(vendor.dispatches[0].call.headers.count == 2)
        #expect(vendor.dispatches[1].call.headers == [.init("Accept", "*/*")])
    }

    @Test(
        "Even then nobody may send us to where others listen, or to this machine",
        arguments: ["http://storage.test/", "http://127.0.0.1:8080/", "http://localhost/"])
    func unsafe(location: String) async {
        let vendor = ScriptedVendor(Self.sent(302, to: location))
        let failure = await Fetcher.make(vendor).failure(
            of: .text(redirects: .anywhereWithoutCredential))
        guard case .redirected = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(vendor.dispatches.count == 1)
    }

    @Test("On this machine plain HTTP may go on to plain HTTP")
    func loopback() async throws {
        let vendor = ScriptedVendor(Self.sent(302, to: "http://127.0.0.2:81/"), .ok("1"))
        let request = Request.text(
            "http://127.0.0.1:80/", redirects: .anywhereWithoutCredential)
        #expect(try await Fetcher.make(vendor).fetch(request) == "1")
    }

    @Test("Without end they end after five")
    func circle() async {
        let vendor = ScriptedVendor(Self.sent(302, to: "/figures"))
        let fetcher = Fetcher.make(vendor)
        #expect(await fetcher.failure(of: .text())?.status == 302)
        #expect(fetcher.requests == 6)
    }

    @Test("A refusal at the end of the way still renews the token and is repeated")
    func onward() async throws {
        let vendor = ScriptedVendor(
            Self.sent(301, to: "/new"), .refusal(503), Self.sent(301, to: "/new"), .ok("1"))
        #expect(try await Fetcher.make(vendor).fetch(.text()) == "1")
    }

    @Test("What sends something is never sent on")
    func post() async {
        let call = Call.post(.web("https://vendor.test/"), json: [])
        let request = Request<Int>(for: "the query", call) { _ in 1 }
        let near = ScriptedVendor(Self.sent(307, to: "/new"))
        #expect(await Fetcher.make(near).failure(of: request)?.status == 307)
        let far = ScriptedVendor(Self.sent(307, to: "https://other.test/"))
        #expect(
            await Fetcher.make(far).failure(of: request)
                == .redirected(subject: "the query", from: "vendor.test", to: "other.test"))
    }
}
