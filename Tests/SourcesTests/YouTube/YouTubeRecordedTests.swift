// Recorded replies have the shape that they had when they were recorded; another may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Sources
import Testing

@Suite(
    "What YouTube has really replied",
    .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"))
struct YouTubeRecordedTests {
    private static let now = "2026-11-22T00:00:00Z"

    @Test(
        "Videos are read as they were recorded",
        arguments: [
            ("videos_list_one", ["D-lhorsDlUQ"], "2019-03-21T20:37:49Z"),
            ("videos_list_multi", ["D-lhorsDlUQ", "ovdbrdCIP7U"], "2019-03-21T20:37:49Z"),
            (
                "videos_list_chart_page2", ["MKM90u7pf3U", "4MK8usgnvfo", "h107pApTY84"],
                "2019-11-28T17:00:11Z"
            ),
        ])
    func videos(file: String, ids: [String], published: String) async throws {
        let reply = try SharedFiles.bytes("fixtures/youtube/\(file).json")
        let harvest = try await harvest(of: ids, shown: reply)
        #expect(harvest.items.map(\.name.text) == ids)
        #expect(harvest.items.allSatisfy { !$0.title.isEmpty && !$0.isGone })
        #expect(harvest.items.first?.publishedAt == Timestamp(published))
        // They were recorded without their counts, which is no zero.
        #expect(harvest.readings.isEmpty)
    }

    @Test("Counts are texts, as they were recorded of channels")
    func counts() async throws {
        let tree = try SharedFiles.json("fixtures/youtube/channels_list_multi.json")
        let statistics = (tree["items"] as! [[String: Any]]).map { $0["statistics"]! }
        let items = statistics.enumerated().map { ["id": "v\($0)", "statistics": $1] }
        let reply = try JSONSerialization.data(withJSONObject: ["items": items])
        let harvest = try await harvest(of: ["v0", "v1"], shown: Array(reply))
        #expect(harvest.readings.map(\.total) == [3_331_930_783, 208_790_084])
    }

    @Test("Pages of a playlist are followed to their end")
    func pages() async throws {
        let pages = try [1, 2].map(page)
        let transport = ScriptedTransport { call in
            guard call.address.text.contains("playlistItems?") else {
                return .json(#"{"items":[]}"#)
            }
            return .json(call.address[query: "pageToken"] == "CAoQAA" ? pages[1] : pages[0])
        }
        let harvest = try await YouTubeStage().harvest(at: Self.now, from: transport)
        #expect(harvest.items.count == 13 && harvest.diagnostics.isEmpty)
        #expect(await transport.calls.count == 3)
    }

    @Test(
        "Refusals are failures",
        arguments: [
            ("error_permission", 403), ("error_response", 400), ("error_response_simple", 400),
        ])
    func refusals(file: String, status: Int) async throws {
        let body = try SharedFiles.bytes("fixtures/youtube/\(file).json")
        let transport = ScriptedTransport { _ in Answer(status: status, body: body) }
        do {
            _ = try await YouTubeStage().harvest(at: Self.now, from: transport)
            Testing.Issue.record("\(file) is taken for a success")
        } catch CollectError.fetch(.refused(let refusal)) {
            #expect(refusal.status == status)
        }
    }

    private func harvest(of ids: [String], shown: [UInt8]) async throws -> Harvest {
        let entries = ids.map { #"{"contentDetails":{"videoId":"\#($0)"}}"# }
        let list = #"{"items":[\#(entries.joined(separator: ","))]}"#
        return try await YouTubeStage().harvest(
            at: Self.now,
            from: ScriptedTransport { call in
                call.address.text.contains("playlistItems?")
                    ? .json(list) : Answer(status: 200, body: shown)
            })
    }

    /// A recorded page; recorded with other parts, it names the videos in another place.
    private func page(_ number: Int) throws -> String {
        var tree = try SharedFiles.json(
            "fixtures/youtube/playlistItems_list_page\(number).json")
        tree["items"] = (tree["items"] as! [[String: Any]]).map { item in
            let resource = (item["snippet"] as! [String: Any])["resourceId"] as! [String: String]
            return ["contentDetails": ["videoId": resource["videoId"]!]]
        }
        return String(decoding: try JSONSerialization.data(withJSONObject: tree), as: UTF8.self)
    }
}
