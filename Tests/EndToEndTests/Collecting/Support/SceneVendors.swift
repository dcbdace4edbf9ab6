import VendorStubs

/// The vendors of a scene, with small pages so that everything takes several.
struct SceneVendors {
    let tokens = GoogleTokenStub()
    let keyhole: KeyHoleStub
    let youtube: YouTubeStub
    let analytics: AnalyticsStub
    let bigquery: BigQueryStub
    let gitlab: GitLabStub
    let sheets: SheetsStub

    init() {
        keyhole = KeyHoleStub(
            token: SceneSecrets.keyHoleToken, today: SceneTruth.today,
            trackers: SceneTruth.trackers)
        youtube = YouTubeStub(
            key: SceneSecrets.youTubeKey, pageSize: 3, playlists: SceneTruth.playlists,
            videos: SceneTruth.videos)
        analytics = AnalyticsStub(
            tokens: tokens, property: "4711", truth: SceneTruth.pageViews,
            manner: .init(largestPage: 4))
        bigquery = BigQueryStub(
            tokens: tokens, location: "EU", result: SceneTruth.oldBlog,
            pace: .init(pageSize: 3, unfinishedReplies: 1))
        gitlab = GitLabStub(
            token: SceneSecrets.gitLabToken, groups: ["team": ["team/one", "team/two"]],
            issues: SceneTruth.issues, limits: .init(pageSize: 5))
        sheets = SheetsStub(
            tokens: tokens, spreadsheets: ["sheet-1": ["LinkedIn": SceneTruth.sheetRows]])
    }

    /// The vendors by the place that they have on a server.
    var all: [Vendor: any VendorStub] {
        [
            .google: tokens, .keyhole: keyhole, .youtube: youtube, .analytics: analytics,
            .bigquery: bigquery, .gitlab: gitlab, .sheets: sheets,
        ]
    }

    /// The file that lists the playlists.
    var playlistFile: String {
        let playlists = SceneTruth.playlists.keys.sorted().map {
            JSON.object(["id": .text($0), "title": "A playlist"])
        }
        return String(decoding: JSON.object(["playlists": .list(playlists)]).bytes, as: UTF8.self)
    }
}
