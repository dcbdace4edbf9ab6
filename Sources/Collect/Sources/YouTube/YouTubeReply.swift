import Fetching
import Measures

/// A page of a playlist: the videos in it, without anything about them.
struct PlaylistPage: Decodable, Sendable {
    /// An entry of a playlist.
    struct Entry: Decodable, Sendable {
        let video: ItemName
    }

    /// What asks for the next page; nil on the last.
    let next: String?
    /// How many entries the whole playlist has, in YouTube's opinion.
    let total: Int?
    let entries: [Entry]

    private enum CodingKeys: String, CodingKey {
        case nextPageToken, pageInfo, items
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        next = try fields.decodeIfPresent(String.self, forKey: .nextPageToken)
        total = try fields.decodeIfPresent(PageCount.self, forKey: .pageInfo)?.totalResults
        entries = try fields.list(of: Entry.self, under: .items, orAtLeast: .pageInfo)
    }
}

extension PlaylistPage.Entry {
    private struct Details: Decodable {
        let videoId: VideoID
    }

    private enum CodingKeys: String, CodingKey {
        case contentDetails
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        video = try fields.decode(Details.self, forKey: .contentDetails).videoId.name
    }
}

/// The videos that YouTube shows of those that were asked for.
struct VideoPage: Decodable, Sendable {
    let videos: [Video]

    private enum CodingKeys: String, CodingKey {
        case pageInfo, items
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        videos = try fields.list(of: Video.self, under: .items, orAtLeast: .pageInfo)
    }
}

/// A video as YouTube tells of it.
struct Video: Decodable, Sendable {
    let name: ItemName
    let title: String?
    let publishedAt: Timestamp?
    /// Whether only its owner can still see it.
    let isHidden: Bool
    /// Lifetime views; nil where the owner does not show them.
    let views: Int64?

    private struct Snippet: Decodable {
        let title: String?
        let publishedAt: Moment?
    }

    private struct Status: Decodable {
        let privacyStatus: String?
        let uploadStatus: String?

        var isHidden: Bool {
            privacyStatus == "private" || ["deleted", "failed", "rejected"].contains(uploadStatus)
        }
    }

    private struct Statistics: Decodable {
        let viewCount: Int64?

        private enum CodingKeys: String, CodingKey {
            case viewCount
        }

        /// A count that is missing is hidden; one that is there has to be a number.
        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            viewCount =
                fields.contains(.viewCount)
                ? try fields.decode(CountText.self, forKey: .viewCount).value : nil
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, snippet, statistics, status
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(VideoID.self, forKey: .id).name
        let snippet = try fields.decodeIfPresent(Snippet.self, forKey: .snippet)
        title = snippet?.title
        publishedAt = snippet?.publishedAt?.value
        isHidden = try fields.decodeIfPresent(Status.self, forKey: .status)?.isHidden ?? false
        views =
            fields.contains(.statistics)
            ? try fields.decode(Statistics.self, forKey: .statistics).viewCount : nil
    }
}
