import Fetching
import Measures
import Sources
import Testing

@Suite("What YouTube replies")
struct YouTubeReplyTests {
    private static let now = "2026-11-22T00:00:00Z"
    private static let list = #"{"items":[{"contentDetails":{"videoId":"a"}}]}"#

    /// What a run makes of two replies: that to the playlist, and that to its videos.
    private static func harvest(
        _ list: String, _ videos: String
    ) async throws(CollectError) -> Harvest {
        try await YouTubeStage().harvest(
            at: now,
            from: ScriptedTransport { call in
                .json(call.address.text.contains("playlistItems?") ? list : videos)
            })
    }

    private static func fault(_ list: String, _ videos: String) async -> String {
        do {
            _ = try await harvest(list, videos)
            return "none"
        } catch CollectError.fetch(.unreadable(_, _, let fault)) {
            return fault
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "A reply about videos that is not as agreed is a fault, never a zero",
        arguments: [
            (#"{"items":[{"id":"a","statistics":{"viewCount":null}}]}"#, "viewCount"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":123}}]}"#, "viewCount"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":"many"}}]}"#, "has no count"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":""}}]}"#, "has no count"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":"-1"}}]}"#, "has no count"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":"+1"}}]}"#, "has no count"),
            (#"{"items":[{"id":"a","statistics":{"viewCount":"1.5"}}]}"#, "has no count"),
            (
                #"{"items":[{"id":"a","statistics":{"viewCount":"9223372036854775808"}}]}"#,
                "has no count"
            ),
            (#"{"items":[{"id":"a","statistics":null}]}"#, "statistics"),
            (#"{"items":[{"id":"a","snippet":{"publishedAt":"yesterday"}}]}"#, "date and time"),
            (#"{"items":[{"statistics":{"viewCount":"1"}}]}"#, "id"),
            (#"{"items":[{"id":"a,b"}]}"#, "id of a video"),
            (#"{"items":null}"#, "items"), (#"{"videos":[]}"#, "items"), ("{}", "items"),
            ("[]", "unexpected"), ("", "is empty"), ("<html>", "HTML"), ("{\"items\":[", "JSON"),
        ])
    func videoFaults(reply: String, expected: String) async {
        let fault = await Self.fault(Self.list, reply)
        #expect(fault.contains(expected), "\(fault)")
        #expect(!fault.contains("many") && !fault.contains("yesterday"))
    }

    @Test(
        "A reply about a playlist that is not as agreed is a fault",
        arguments: [
            (#"{"items":[{"contentDetails":{"videoId":null}}]}"#, "videoId"),
            (#"{"items":[{"contentDetails":{}}]}"#, "videoId"),
            (#"{"items":[{"id":"a"}]}"#, "contentDetails"),
            (#"{"items":[{"contentDetails":{"videoId":"a&id=b"}}]}"#, "id of a video"),
            (#"{"items":[],"nextPageToken":7}"#, "nextPageToken"),
            (#"{"error":{"code":403}}"#, "items"), ("<!DOCTYPE html>", "HTML"),
        ])
    func listFaults(reply: String, expected: String) async {
        let fault = await Self.fault(reply, "{}")
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test("Invalid UTF-8 is a fault")
    func bytes() async {
        let transport = ScriptedTransport { _ in Answer(status: 200, body: [0x7B, 0xFF, 0x7D]) }
        await #expect(throws: CollectError.self) {
            try await YouTubeStage().harvest(at: Self.now, from: transport)
        }
    }

    @Test("What YouTube leaves out because it is empty is empty")
    func omitted() async throws {
        let harvest = try await Self.harvest(#"{"pageInfo":{"totalResults":0}}"#, "{}")
        #expect(harvest.items.isEmpty && harvest.diagnostics.isEmpty)
        let gone = try await Self.harvest(Self.list, #"{"pageInfo":{"totalResults":0}}"#)
        #expect(gone.items.map(\.isGone) == [true])
    }

    @Test(
        "Counts up to the largest are read",
        arguments: [("0", 0), ("007", 7), ("1000000000000000", 1_000_000_000_000_000)]
            as [(String, Int64)])
    func counts(text: String, expected: Int64) async throws {
        let harvest = try await Self.harvest(
            Self.list, #"{"items":[{"id":"a","statistics":{"viewCount":"\#(text)"}}]}"#)
        #expect(harvest.readings.map(\.total) == [expected])
    }
}
