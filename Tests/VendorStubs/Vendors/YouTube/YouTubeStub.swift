import Synchronization

/// The YouTube Data API: playlists of videos with their lifetime totals.
package final class YouTubeStub: VendorStub {
    /// A video as it is now.
    package struct Video: Hashable, Sendable {
        package var title: String
        package var publishedAt: Moment
        /// The total of all views; nil where the owner hides it.
        package var views: Int64?
        package var channel = "GitLab Unfiltered"

        package init(title: String, publishedAt: Moment, views: Int64?) {
            self.title = title
            self.publishedAt = publishedAt
            self.views = views
        }
    }

    package let wording = RefusalWording.classic
    private let key: String
    private let pageSize: Int
    private let state: Mutex<State>
    private static let check = ContractCheck(
        "youtube.v3", methods: ["playlistItems.list", "videos.list"])
    private let log = ViolationLog()

    private struct State {
        var playlists: [String: [String]]
        var videos: [String: Video]
    }

    /// A vendor that takes one key and gives pages of at most so many items.
    package init(
        key: String, pageSize: Int = 50, playlists: [String: [String]], videos: [String: Video]
    ) {
        self.key = key
        self.pageSize = pageSize
        state = Mutex(State(playlists: playlists, videos: videos))
    }

    package var violations: [String] { log.all }

    /// Changes a video; nil takes it off the air.
    package func setVideo(_ video: Video?, id: String) { state.withLock { $0.videos[id] = video } }

    /// Changes the order or the members of a playlist.
    package func setPlaylist(_ videos: [String], id: String) {
        state.withLock { $0.playlists[id] = videos }
    }

    /// All videos as they are now.
    package var videos: [String: Video] { state.withLock(\.videos) }

    /// A video as it is now.
    package func video(_ id: String) -> Video? { state.withLock { $0.videos[id] } }

    package func answer(_ request: StubRequest) -> StubReply {
        let method = String(request.path.dropFirst("/youtube/v3/".count))
        let faults =
            ["playlistItems", "videos"].contains(method)
            ? Self.check.violations(of: request, method: method + ".list")
            : ["youtube: nobody is to ask for \(request.path)"]
        if let reply = log.reply(to: faults) { return reply }
        guard (request[query: "key"] ?? request[header: "X-Goog-Api-Key"]) == key else {
            return wording.refusal(400, reason: "keyInvalid", "Bad Request")
        }
        let reply = method == "videos" ? videos(request) : playlistItems(request)
        guard reply.status == 200, let fields = request[query: "fields"] else { return reply }
        return .json(FieldMask(fields).applied(to: reply.value))
    }

    package func endlessPage(_ request: StubRequest, turn: Int) -> StubReply? {
        let reply = answer(request.without("pageToken"))
        guard reply.status == 200, request.path.hasSuffix("playlistItems") else { return reply }
        return .json(reply.value.setting("nextPageToken", to: .text("next-\(turn)")))
    }

    private func playlistItems(_ request: StubRequest) -> StubReply {
        guard let id = request[query: "playlistId"] else {
            return wording.refusal(400, reason: "missingRequiredParameter", "No filter selected.")
        }
        guard let members = state.withLock({ $0.playlists[id] }) else {
            return wording.refusal(404, reason: "playlistNotFound", "The playlist is not found.")
        }
        let size = min(pageSize, request[query: "maxResults"].flatMap { Int($0) } ?? 5)
        guard let first = Self.offset(request[query: "pageToken"]), first <= members.count else {
            return wording.refusal(400, reason: "invalidPageToken", "The token is not valid.")
        }
        let page = members.dropFirst(first).prefix(size)
        let next = first + page.count < members.count ? Self.token(first + page.count) : nil
        let previous = first > 0 ? Self.token(max(0, first - size)) : nil
        let parts = Self.parts(request)
        let items = page.enumerated().map { item(first + $0.offset, $0.element, of: id, parts) }
        return .json(
            .some([
                "kind": "youtube#playlistItemListResponse", "etag": "e1",
                "nextPageToken": next.map(JSON.text), "prevPageToken": previous.map(JSON.text),
                "pageInfo": Self.pageInfo(members.count, size), "items": .list(items),
            ]))
    }

    private func item(
        _ position: Int, _ id: String, of playlist: String, _ parts: Set<String>
    ) -> JSON {
        let video = video(id)
        let snippet: JSON = [
            "publishedAt": "2021-01-02T03:04:05Z", "channelId": "UC1",
            "playlistId": .text(playlist),
            "title": .text(video?.title ?? "Private video"), "position": .whole(Int64(position)),
            "resourceId": ["kind": "youtube#video", "videoId": .text(id)],
        ]
        let details = JSON.some([
            "videoId": .text(id), "videoPublishedAt": video.map { .text($0.publishedAt.text) },
        ])
        return .some([
            "kind": "youtube#playlistItem", "etag": "e2", "id": .text("item-\(playlist)-\(id)"),
            "snippet": parts.contains("snippet") ? snippet : nil,
            "contentDetails": parts.contains("contentDetails") ? details : nil,
        ])
    }

    private func videos(_ request: StubRequest) -> StubReply {
        let ids = request.query.filter { $0.name == "id" }
            .flatMap { $0.value.split(separator: ",").map(String.init) }
        guard !ids.isEmpty, ids.count <= 50 else {
            return wording.refusal(400, reason: "invalidFilters", "\(ids.count) ids are wrong.")
        }
        guard request[query: "maxResults"] == nil else {
            return wording.refusal(
                400, reason: "incompatibleParameters", "maxResults does not go with id.")
        }
        let parts = Self.parts(request)
        let known = state.withLock { $0.videos }
        let items = Set(ids).sorted().compactMap { id in known[id].map { $0.item(id, parts) } }
        return .json([
            "kind": "youtube#videoListResponse", "etag": "e3",
            "pageInfo": Self.pageInfo(items.count, items.count), "items": .list(items),
        ])
    }

    private static func parts(_ request: StubRequest) -> Set<String> {
        let values = request.query.filter { $0.name == "part" }.map(\.value)
        return Set(values.flatMap { $0.split(separator: ",").map(String.init) })
    }

    private static func pageInfo(_ total: Int, _ size: Int) -> JSON {
        ["totalResults": .whole(Int64(total)), "resultsPerPage": .whole(Int64(size))]
    }

    private static func token(_ offset: Int) -> String { "CA\(offset)QAA" }

    private static func offset(_ token: String?) -> Int? {
        guard let token else { return 0 }
        return token.wholeMatch(of: /CA(\d+)QAA/).flatMap { Int($0.1) }
    }
}

extension YouTubeStub.Video {
    /// The video with the parts that were asked for.
    fileprivate func item(_ id: String, _ parts: Set<String>) -> JSON {
        let snippet: JSON = [
            "publishedAt": .text(publishedAt.text), "channelId": "UC1", "title": .text(title),
            "description": "", "channelTitle": .text(channel), "categoryId": "28",
            "liveBroadcastContent": "none",
        ]
        let statistics = JSON.some([
            "viewCount": views.map { JSON.count($0) }, "favoriteCount": "0", "commentCount": "2",
        ])
        let details: JSON = [
            "duration": "PT1H2M3S", "definition": "hd", "caption": "false",
            "licensedContent": false,
        ]
        return .some([
            "kind": "youtube#video", "etag": "e4", "id": .text(id),
            "snippet": parts.contains("snippet") ? snippet : nil,
            "statistics": parts.contains("statistics") ? statistics : nil,
            "contentDetails": parts.contains("contentDetails") ? details : nil,
            "status": parts.contains("status") ? Self.status : nil,
        ])
    }

    private static let status: JSON = [
        "uploadStatus": "processed", "privacyStatus": "public", "license": "youtube",
        "embeddable": true, "publicStatsViewable": true, "madeForKids": false,
    ]
}
