import Outside
import Sources
import Testing

@Suite("What Google Analytics says of its own figures")
struct AnalyticsRemarksTests {
    @Test(
        "Everything that makes figures doubtful is told, with figures",
        arguments: [
            (
                #""subjectToThresholding":true"#,
                "Google Analytics may have left out small figures of 2026-07 to protect visitors"
                    + " (thresholding); rows that came: 1."
            ),
            (
                #""dataLossFromOtherRow":true"#,
                "There are more paths in 2026-07 than Google Analytics tells apart; it sums up rare"
                    + " ones under '(other)', and they count for no post."
            ),
            (
                #""samplingMetadatas":[{"samplesReadCount":"500","samplingSpaceSize":"9000"}]"#,
                "The figures of 2026-07 are estimated from 500 of 9000 events."
            ),
            (
                #""dataTruncationReasons":[{"dataTruncationType":"DATA_TRUNCATION_TYPE_PROPERTY","#
                    + #""dataTruncationDate":"2026-07-05"}]"#,
                "Google Analytics left out figures before 2026-07-05"
                    + " (DATA_TRUNCATION_TYPE_PROPERTY)."
            ),
            (
                #""timeZone":"Mars/Olympus""#,
                "Google Analytics names the time zone 'Mars/Olympus', which is not known here; the"
                    + " ends of months are judged by GMT."
            ),
            (
                #""emptyReason":"NO \n DATA""#, "The report is empty: NO  DATA."
            ),
        ])
    func remark(metadata: String, expected: String) async throws {
        let page = AnalyticsStage.page([("202607", "/blog/a", "1")], metadata: metadata)
        #expect(try await Self.messages(page) == [expected])
    }

    @Test(
        "Tokens that run out are told when less than a tenth is left",
        arguments: [
            (#"{"consumed":180001,"remaining":19999}"#, "Only 19,999 of 200,000"),
            (#"{"consumed":200000}"#, "Only 0 of 200,000"),
            (#"{"consumed":180000,"remaining":20000}"#, nil),
            (#"{"remaining":200000}"#, nil), ("{}", nil),
        ])
    func quota(status: String, expected: String?) async throws {
        let page = AnalyticsStage.page(
            [("202607", "/blog/a", "1")], more: #""propertyQuota":{"tokensPerDay":\#(status)},"#)
        let end = " tokens that Google Analytics grants the property each day are left."
        #expect(try await Self.messages(page) == (expected.map { [$0 + end] } ?? []))
    }

    @Test("A property that moves to another time zone is told once")
    func zoneChange() async throws {
        var stage = AnalyticsStage(since: "2026-07")
        for (zone, expected) in [("UTC", 0), ("Asia/Tokyo", 1), ("Asia/Tokyo", 0)] {
            let page = AnalyticsStage.page(
                [("202607", "/blog/a", "1")], metadata: #""timeZone":"\#(zone)""#)
            let harvest = try await stage.harvest(at: "2026-07-15T12:00:00Z", pages: [page])
            #expect(harvest.diagnostics.count == expected)
            stage.watermark = harvest.watermark
        }
    }

    @Test("The reason for an empty report is part of the failure")
    func emptyReason() async throws {
        var stage = AnalyticsStage(since: "2026-07")
        stage.keep(
            [.init(path: "/blog/a", month: "2026-07"): 5], toldAt: "2026-07-14T12:00:00Z")
        let page = AnalyticsStage.page([], metadata: #""emptyReason":"no data""#)
        await #expect(
            throws: CollectError.empty(what: "No views of any page came for 2026-07 (no data)")
        ) {
            _ = try await stage.harvest(at: "2026-07-15T12:00:00Z", pages: [page])
        }
    }

    private static func messages(_ page: String) async throws -> [String] {
        try await AnalyticsStage(since: "2026-07")
            .harvest(at: "2026-07-15T12:00:00Z", pages: [page]).diagnostics.map(\.message)
    }
}
