import Fetching
import Testing

@Suite("Addresses")
struct WebAddressTests {
    @Test(
        "What is no absolute web address is none",
        arguments: [
            "", "vendor.test", "/x", "ftp://vendor.test/", "https://", "https:///x",
            "https://name@vendor.test/", "https://a:b@vendor.test/", "file:///etc/passwd",
        ])
    func refused(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test("Whatever is added stays one part")
    func parts() throws {
        let address = try #require(WebAddress("https://vendor.test/v4/?a=b"))
        #expect(
            address.appending(["x/y?z", "ä"]).adding([("c", "d&e=f+g")]).text
                == "https://vendor.test/v4/x%2Fy%3Fz/%C3%A4?a=b&c=d%26e%3Df%2Bg")
    }

    @Test(
        "An origin is scheme, host and port",
        arguments: [
            ("https://VENDOR.test/x", "https://vendor.test:443"),
            ("http://vendor.test", "http://vendor.test:80"),
            ("https://vendor.test:8443/", "https://vendor.test:8443"),
        ])
    func origins(text: String, origin: String) {
        #expect(WebAddress(text)?.origin == origin)
    }

    @Test(
        "This machine has these names",
        arguments: [
            ("http://localhost:1/", true), ("http://127.0.0.1/", true), ("http://[::1]:8/", true),
            ("http://127.9.9.9/", true), ("http://127.0.0.1.vendor.test/", false),
            ("http://127.example.com/", false), ("http://localhost.test/", false),
            ("http://10.0.0.1/", false),
        ])
    func loopback(text: String, isLoopback: Bool) {
        #expect(WebAddress(text)?.isLoopback == isLoopback)
    }
}
