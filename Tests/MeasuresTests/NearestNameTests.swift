import Measures
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    private let keys = ["stale_after", "timeout", "retries", "base_url", "kind"]

    @Test(
        "A slip finds what was meant",
        arguments: [
            ("timout", "timeout"), ("timeuot", "timeout"), ("TIMEOUT", "timeout"),
            ("stale-after", "stale_after"), ("baseurl", "base_url"), ("retires", "retries"),
            ("kin", "kind"), ("kinds", "kind"), ("knid", "kind"),
        ])
    func slip(text: String, meant: String) {
        #expect(NearestName.nearest(to: text, among: keys) == meant)
    }

    @Test(
        "A different word finds nothing", arguments: ["", "colour", "k", "retry", "zzzzzzz", "🦊🦊🦊"])
    func different(text: String) {
        #expect(NearestName.nearest(to: text, among: keys) == nil)
    }

    @Test("Of equally near names the first in order is taken, however they are listed")
    func ties() {
        #expect(NearestName.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
        #expect(NearestName.nearest(to: "cat", among: ["bat", "rat"]) == "bat")
    }

    @Test("Nothing is near to nothing")
    func noCandidates() {
        #expect(NearestName.nearest(to: "cat", among: []) == nil)
        #expect(NearestName.advice(for: "cat", among: []) == "")
    }

    @Test("A very long candidate is not near to everything")
    func longCandidate() {
        let long = String(repeating: "a", count: 300)
        #expect(NearestName.nearest(to: "b", among: [long]) == nil)
        #expect(NearestName.nearest(to: long + "b", among: [long]) == long)
    }

    @Test("Advice names the nearest, or else all that is allowed, in order")
    func advice() {
        #expect(
            NearestName.advice(for: "jsn", among: ["json", "chart"]) == " Did you mean 'json'?")
        #expect(
            NearestName.advice(for: "xml", among: ["json", "chart"]) == " Allowed: chart, json.")
    }
}
