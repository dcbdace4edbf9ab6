import VendorStubs

/// Small vendors for these tests, and requests that they take.
enum Stage {
    static let march = Moment(CivilDay(2021, 3, 4))

    static let youtube = YouTubeStub(
        key: "k", pageSize: 2, playlists: ["PL1": ["a", "b", "c"]],
        videos: Dictionary(
            uniqueKeysWithValues: ["a", "b", "c"].map {
                ($0, .init(title: "Video \($0)", publishedAt: march, views: 10))
            }))

    static let playlist = StubRequest(
        "/youtube/v3/playlistItems?part=snippet,contentDetails&playlistId=PL1&maxResults=50&key=k")
    static let videos = StubRequest(
        "/youtube/v3/videos?part=snippet,statistics,contentDetails,status&id=a,b,missing&key=k")

    static let keyhole = KeyHoleStub(
        token: "t", today: CivilDay(2021, 3, 10),
        trackers: [
            "kT41gQ": Dictionary(
                uniqueKeysWithValues: (0..<500).map {
                    (CivilDay(2021, 3, 31).adding(-$0), .init(impressions: 10, engagements: 1))
                })
        ])

    static func counts(from start: String, to end: String, token: String = "t") -> StubRequest {
        StubRequest(
            "/kT41gQ/batch?metrics=timeline&start=\(start)&end=\(end)&access_token=\(token)")
    }

    static func gitlab(_ limits: GitLabStub.Limits = .init(pageSize: 2)) -> GitLabStub {
        let issues = (1...5).map { number in
            GitLabIssue(
                id: number, project: "g/one", title: "Issue \(number)",
                labels: number == 5 ? [] : ["team"], createdAt: march.adding(seconds: number))
        }
        return GitLabStub(token: "t", groups: ["g": ["g/one"]], issues: issues, limits: limits)
    }

    static func issues(_ rest: String, token: String = "t") -> StubRequest {
        StubRequest(rest, headers: [.init("PRIVATE-TOKEN", token), .init("Host", "h")])
    }
}
