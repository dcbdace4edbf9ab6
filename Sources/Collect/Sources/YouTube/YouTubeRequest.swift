import Fetching
import Measures

/// Asks YouTube's Data API version 3; never for a search, of which there are a hundred a day only.
struct YouTubeRequest {
    let baseURL: WebAddress

    /// The most entries on a page, and the most videos in one question.
    static let most = 50

    /// A page of a playlist: the first, or that of a token.
    func entries(of playlist: Playlist.ID, page token: String? = nil) -> Request<PlaylistPage> {
        let query = [
            ("part", "contentDetails"),
            ("playlistId", playlist.text),
            ("maxResults", "\(Self.most)"),
            ("fields", "nextPageToken,pageInfo(totalResults),items(contentDetails(videoId))"),
            ("prettyPrint", "false"),
        ]
        let page = token.map { [("pageToken", $0)] } ?? []
        return Request(
            for: "the playlist \(playlist)", .get(address("playlistItems", query + page))
        ) { answer throws(ReplyFault) in
            try ReplyText(answer).decoded(as: PlaylistPage.self)
        }
    }

    /// Up to fifty videos; those that are private or deleted are missing from the reply.
    func videos(_ names: some Collection<ItemName>) -> Request<VideoPage> {
        // No `maxResults`: the API refuses it beside `id`.
        let query = [
            ("part", "snippet,statistics,status"),
            ("id", names.map(\.text).joined(separator: ",")),
            (
                "fields",
                "pageInfo(totalResults),items(id,snippet(title,publishedAt),statistics(viewCount),"
                    + "status(privacyStatus,uploadStatus))"
            ),
            ("prettyPrint", "false"),
        ]
        return Request(for: "the figures of \(names.count) videos", .get(address("videos", query)))
        {
            answer throws(ReplyFault) in
            try ReplyText(answer).decoded(as: VideoPage.self)
        }
    }

    private func address(_ list: String, _ query: [(name: String, value: String)]) -> WebAddress {
        baseURL.appending(["youtube", "v3", list]).adding(query)
    }
}
