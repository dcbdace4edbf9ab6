import Measures
import Outside
import Testing

@testable import Assembly

@Suite("The chosen clock")
struct ClockTests {
    @Test("--clock goes before SOURCE_DATE_EPOCH, which goes before the machine")
    func order() throws {
        let epoch = Environment(["SOURCE_DATE_EPOCH": "86400"])
        let both = try Clock.chosen("2026-11-22T12:00:00Z", environment: epoch)
        #expect(both?.now.description == "2026-11-22T12:00:00Z")
        let second = try Clock.chosen(nil, environment: epoch)
        #expect(second?.now.description == "1970-01-02T00:00:00Z")
        #expect(try Clock.chosen(nil, environment: Environment([:])) == nil)
    }

    @Test("What is no moment is refused", arguments: ["", "yesterday", "2026-13-01", "2026-02-30"])
    func refusal(text: String) {
        #expect(throws: PlanError.wrongClock(text, variable: "--clock")) {
            try Clock.chosen(text, environment: Environment([:]))
        }
    }

    @Test("SOURCE_DATE_EPOCH has to be seconds", arguments: ["x", "1e9", "99999999999999999999"])
    func epochRefusal(text: String) {
        #expect(throws: PlanError.wrongClock(text, variable: "SOURCE_DATE_EPOCH")) {
            try Clock.chosen(nil, environment: Environment(["SOURCE_DATE_EPOCH": text]))
        }
    }
}

@Suite("The address of a site")
struct AddressTests {
    @Test(
        "https is taken, and http on this machine",
        arguments: [
            ("https://a.example", "https://a.example"),
            ("https://a.example/b/", "https://a.example/b"),
            ("http://localhost:8080/", "http://localhost:8080"),
            ("http://127.0.0.1", "http://127.0.0.1"),
            ("http://[::1]:80/x", "http://[::1]:80/x"),
        ])
    func taken(written: String, text: String) {
        #expect(Address(written)?.text == text)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "a.example", "//a.example", "http://a.example", "ftp://a.example", "https://",
            "javascript:alert(1)", "https://a.example/?q", "https://a.example/#f",
            "https://user:secret@a.example", "http://localhost.evil.example",
        ])
    func refused(written: String) {
        #expect(Address(written) == nil)
    }
}
