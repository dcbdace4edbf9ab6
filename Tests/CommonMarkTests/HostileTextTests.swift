import Testing

@testable import CommonMark

@Suite("Hostile text")
struct HostileTextTests {
    @Test(
        "Depth of nesting is limited by memory alone",
        arguments: [
            (">", 20_000, " a", "<blockquote>"),
            ("- ", 20_000, "a", "<li>"),
            ("*", 20_000, "a" + String(repeating: "*", count: 20_000), "<strong>"),
            ("![", 10_000, "a" + String(repeating: "](b)", count: 10_000), "<img"),
            ("[", 50_000, "", "["),
        ])
    func depth(mark: String, count: Int, end: String, expected: String) throws {
        #expect(try html(String(repeating: mark, count: count) + end).contains(expected))
    }

    @Test("A table at the bottom of many quotes is still a table")
    func deepTable() throws {
        let quotes = String(repeating: ">", count: 2_000)
        let text = try html("\(quotes)|a|\n\(quotes)|-|\n\(quotes)|b|")
        #expect(text.contains("<td>b</td>"))
        #expect(text.hasSuffix(String(repeating: "</blockquote>\n", count: 2_000)))
    }

    @Test("Tables that interrupt each other without end are refused, not followed")
    func entangled() throws {
        let stairs = (0..<60).map { step in
            let quotes = String(repeating: ">", count: 60 - step)
            return "\(quotes)|a|\n\(quotes)|-|\n"
        }.joined()
        let error = try #require(failure(stairs))
        guard case .entangledTables = error.cause else {
            Issue.record("\(error) is about something else")
            return
        }
    }

    @Test("Many tables take one look each")
    func manyTables() throws {
        let text = String(repeating: "|a|\n|-|\n|b|\n\n", count: 2_000)
        #expect(try html(text).split(separator: "<td>b</td>").count == 2_001)
    }

    @Test("The same text gives the same letters")
    func repeatable() throws {
        let text = "# a\n\n[TOC]\n\n## b\n\n|c|d|\n|-|-:|\n|![](chart:x)|*e*|\n\n- f\n\n  g\n"
        let first = try rendered(text)
        #expect(try (0..<20).allSatisfy { _ in try rendered(text) == first })
    }
}
