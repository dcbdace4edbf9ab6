import Fetching
import Measures
import Testing

@testable import Sources

@Suite("What Google Analytics replies")
struct AnalyticsReplyTests {
    @Test("A page holds its rows and how many there are in all")
    func page() throws {
        let page = try Self.page(
            AnalyticsStage.page([("202607", "/a", "12"), ("202608", "/b", "0")], rowCount: 7))
        #expect(page.rows.map(\.path) == ["/a", "/b"])
        #expect(page.rows.map(\.month) == [Month("2026-07"), Month("2026-08")])
        #expect(page.rows.map(\.views) == [12, 0])
        #expect(page.rowCount == 7)
        #expect(try Self.page(#"{"kind":"analyticsData#runReport"}"#).rows == [])
    }

    @Test(
        "What is no report is a fault, and never nothing",
        arguments: [
            ("", "is empty"), ("<html>quota</html>", "is HTML, not JSON"),
            ("{", "is not JSON"), ("oops", "is not JSON"),
            ("[]", "has something unexpected at its top"),
            ("{}", "is JSON, but no report of Google Analytics"),
            (#"{"items":[]}"#, "is JSON, but no report of Google Analytics"),
            (#"{"rows":5}"#, "has something unexpected at 'rows'"),
            (
                #"{"rows":[null],"rowCount":1}"#,
                "has null at 'rows.1'"
            ),
            (
                #"{"rows":[{}],"rowCount":1}"#,
                "lacks 'rows.1.dimensionValues'"
            ),
            (
                row(#"{"value":null}"#), "has null at 'rows.1.metricValues.1.value'"
            ),
            (row("{}"), "lacks 'rows.1.metricValues.1.value'"),
            (
                row(#"{"value":5}"#),
                "has something unexpected at 'rows.1.metricValues.1.value'"
            ),
            (row(#"{"value":"5.5"}"#), "has no count from 0 to \(Int64.max) where one belongs"),
            (row(#"{"value":"-5"}"#), "has no count from 0 to \(Int64.max) where one belongs"),
            (row(#"{"value":""}"#), "has no count from 0 to \(Int64.max) where one belongs"),
            (
                row(#"{"value":"9223372036854775808"}"#),
                "has no count from 0 to \(Int64.max) where one belongs"
            ),
            (
                row(#"{"value":"5"},{"value":"5"}"#),
                "has a row with other columns than were asked for"
            ),
            (row(""), "has a row with other columns than were asked for"),
            (row(#"{"value":"5"}"#, month: "202613"), "has a row without a month such as 202607"),
            (row(#"{"value":"5"}"#, month: "2026-7"), "has a row without a month such as 202607"),
            (row(#"{"value":"5"}"#, month: ""), "has a row without a month such as 202607"),
            (row(#"{"value":"5"}"#, count: "null"), "has rows and no number of rows"),
            (row(#"{"value":"5"}"#, count: "-1"), "has rows and no number of rows"),
            (
                row(#"{"value":"5"}"#, count: "\"1\""),
                "has something unexpected at 'rowCount'"
            ),
            (
                row(#"{"value":"5"}"#, more: #""metricHeaders":[{"name":"sessions"}],"#),
                "has other columns than screenPageViews"
            ),
            (
                row(
                    #"{"value":"5"}"#,
                    more: #""dimensionHeaders":[{"name":"pagePath"},{"name":"yearMonth"}],"#),
                "has other columns than yearMonth and pagePath"
            ),
        ])
    func fault(text: String, fault: String) {
        #expect(throws: ReplyFault(fault)) { try Self.page(text) }
    }

    @Test("Bytes that are no UTF-8 are a fault")
    func encoding() {
        #expect(throws: ReplyFault("is not UTF-8 text")) {
            try AnalyticsReply(
                Answer(status: 200, body: Array("{\"kind\":\"".utf8) + [0xFF, 0x22, 0x7D]))
        }
    }

    @Test("A fault ends the run with the words of whoever fetched it")
    func thrown() async {
        await #expect(throws: CollectError.self) {
            _ = try await AnalyticsStage().harvest(
                at: "2026-07-15T12:00:00Z", pages: ["<html>"])
        }
    }

    @Test(
        "Reports of real figures can be read",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"),
        arguments: [
            ("live__devices_by_date", 361), ("live__sessions_by_date", 90),
            ("agriculture__devices_by_date", 0), ("agriculture__sessions_by_date", 0),
        ])
    func recorded(name: String, rowCount: Int) throws {
        let bytes = try SharedFiles.bytes("fixtures/ga4/DERIVED-usa-gov/\(name).json")
        let reply = try AnalyticsReply(Answer(status: 200, body: bytes))
        #expect(reply.rows?.count == reply.rowCount)
        #expect(reply.metadata?.timeZone == "America/New_York")
        #expect(rowCount == 0 || reply.rowCount == rowCount)
        let sum = try #require(reply.rows).reduce(0) { $0 + $1.metricValues[0].value.value }
        #expect(sum > 0)
    }

    private static func page(_ text: String) throws(ReplyFault) -> AnalyticsPage {
        try AnalyticsPage(at: .start, reply: AnalyticsReply(.json(text)))
    }

    /// A reply of one row with these metric values.
    private static func row(
        _ metrics: String, month: String = "202607", count: String = "1", more: String = ""
    ) -> String {
        #"{\#(more)"rows":[{"dimensionValues":[{"value":"\#(month)"},{"value":"/a"}],"#
            + #""metricValues":[\#(metrics)]}],"rowCount":\#(count)}"#
    }
}
