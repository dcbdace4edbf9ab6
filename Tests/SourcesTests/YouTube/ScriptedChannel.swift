// Names, days and numbers that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation

/// YouTube with some playlists and videos, answering as the real one does.
struct ScriptedChannel: Sendable {
    /// A video that YouTube shows.
    struct Video: Sendable {
        var views: Int64?
        var publishedAt = "2020-01-01T00:00:00Z"
        var title = "A talk"
        var privacy = "public"
    }

    /// The videos of each playlist; a playlist that is not here is a 404.
    var playlists: [String: [String]]
    /// The videos that can be seen.
    var videos: [String: Video]
    /// Statuses of playlists that can't be read.
    var refusals: [String: Int] = [:]
    /// What is said of a playlist's size, where that is wrong.
    var totals: [String: Int] = [:]

    init(_ playlists: [String: [String]], _ views: [String: Int64]) {
        self.playlists = playlists
        videos = views.mapValues { Video(views: $0) }
    }

    func transport() -> ScriptedTransport {
        ScriptedTransport { answer(to: $0) }
    }

    private func answer(to call: Call) -> Answer? {
        let path = call.address.text.prefix { $0 != "?" }
        if path.hasSuffix("/youtube/v3/playlistItems") { return page(of: call.address) }
        if path.hasSuffix("/youtube/v3/videos") { return shown(at: call.address) }
        return nil
    }

    private func page(of address: WebAddress) -> Answer? {
        let id = address[query: "playlistId"] ?? ""
        if let status = refusals[id] { return Answer(status: status, body: Array("{}".utf8)) }
        guard let entries = playlists[id] else { return nil }
        let start = address[query: "pageToken"].map { Int($0.dropFirst())! } ?? 0
        let end = min(start + Int(address[query: "maxResults"] ?? "5")!, entries.count)
        var page: [String: Any] = [
            "items": entries[start..<end].map { ["contentDetails": ["videoId": $0]] },
            "pageInfo": ["totalResults": totals[id] ?? entries.count],
        ]
        if end < entries.count { page["nextPageToken"] = "T\(end)" }
        return .tree(page)
    }

    private func shown(at address: WebAddress) -> Answer? {
        let ids = (address[query: "id"] ?? "").split(separator: ",").map(String.init)
        guard ids.count <= 50, address[query: "maxResults"] == nil else {
            return Answer(status: 400)
        }
        let items = ids.compactMap { id in videos[id].map { tree(of: $0, id: id) } }
        return .tree(["items": items, "pageInfo": ["totalResults": items.count]])
    }

    private func tree(of video: Video, id: String) -> [String: Any] {
        [
            "id": id, "snippet": ["title": video.title, "publishedAt": video.publishedAt],
            "statistics": video.views.map { ["viewCount": "\($0)"] } ?? [:],
            "status": ["privacyStatus": video.privacy, "uploadStatus": "processed"],
        ]
    }
}

extension Answer {
    /// A success with a JSON body; what can't be written as JSON is a slip of the test.
    fileprivate static func tree(_ tree: [String: Any]) -> Answer {
        let data = try? JSONSerialization.data(withJSONObject: tree, options: .sortedKeys)
        return Answer(status: 200, body: Array(data!))
    }
}
