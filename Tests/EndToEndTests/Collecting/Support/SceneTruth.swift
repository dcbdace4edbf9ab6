import VendorStubs

/// What the vendors of a scene hold, and the figures that follow from it.
enum SceneTruth {
    static let now = "2021-03-10T12:00:00Z"
    static let today = CivilDay(2021, 3, 10)
    /// The moment of an earlier collection, from which views are counted.
    static let before = "2021-03-01T12:00:00Z"

    /// What people's trackers counted up to now; one of them has not agreed.
    static let trackers: [String: [CivilDay: KeyHoleStub.Counts]] = [
        "kT41gQ": counts(seed: 3), "k0Le77": counts(seed: 5), "n0c0ns": counts(seed: 7),
    ]

    /// Two lists that share a video; one video of theirs is not there any more.
    static let playlists = [
        "PLone": ["v1", "v2", "v3", "v4", "v5"], "PLtwo": ["v4", "v6", "gone"],
    ]

    /// Videos that were there at the earlier collection; one hides how often it was seen.
    static let videos: [String: YouTubeStub.Video] = Dictionary(
        uniqueKeysWithValues: (1...6).map { number in
            let video = YouTubeStub.Video(
                title: "Video \(number)", publishedAt: Moment(CivilDay(2020, number, 1)),
                views: number == 3 ? nil : Int64(number) * 1_000)
            return ("v\(number)", video)
        })

    /// Has every video seen that many times its number more often; gives the sum.
    @discardableResult
    static func watch(_ youtube: YouTubeStub, adding factor: Int64) -> Int64 {
        var sum: Int64 = 0
        for number in 1...6 {
            guard var video = youtube.video("v\(number)"), let views = video.views else { continue }
            video.views = views + factor * Int64(number)
            youtube.setVideo(video, id: "v\(number)")
            sum += factor * Int64(number)
        }
        return sum
    }

    /// Views of paths of which some count, some are written otherwise, and some are elsewhere.
    static let pageViews: AnalyticsStub.Truth = [
        "/blog/one": daily(from: CivilDay(2020, 10, 1), 5),
        "/blog/two/": daily(from: CivilDay(2020, 12, 20), 3),
        "/blog/2021/03/last": daily(from: CivilDay(2021, 3, 2), 11),
        "/Blog/one": daily(from: CivilDay(2020, 10, 1), 1_000),
        "/about": daily(from: CivilDay(2020, 10, 1), 999),
    ]

    static let oldBlog = BigQueryStub.Table(
        columns: ["views", "path", "month"], types: ["INTEGER", "STRING", "DATE"],
        rows: [
            ["100", "/blog/a", "2020-08-01"], ["20", "/blog/b", "2020-08-01"],
            ["300", "/blog/a", "2020-09-01"], ["400", "/blog/a", "2020-10-01"],
            ["50", "/blog/b", "2020-10-01"], ["999", "/blog/a", "2020-12-01"],
        ])

    /// Issues of two projects, one of them without the label, one moved away.
    static let issues: [GitLabIssue] = (1...14).map { number in
        let opened = Moment(CivilDay(2020, 11, 5).adding(number * 8), hour: 23, minute: 30)
        var issue = GitLabIssue(
            id: number, project: number % 2 == 0 ? "team/one" : "team/two",
            title: "Issue \(number)",
            labels: number == 7 ? ["other"] : ["dev-evangelism", "more"], createdAt: opened,
            closedAt: number % 3 == 0 ? opened.adding(seconds: 20 * 86_400) : nil)
        if number == 10 { issue.movedTo = 11 }
        return issue
    }

    static let sheetRows: [[JSON]] = [
        ["grouping", "grouping_data", "datatype", "network", "year", "month", "value", "remark"],
        ["group", "de", "impressions", "linkedin", 2021, 1, 1_200, "by hand"],
        ["group", "de", "impressions", "linkedin", 2021, 2, 3_400], ["", "", ""],
    ]

    static let manualRows = """
        grouping,grouping_data,datatype,network,year,month,value
        group,de,impressions,mastodon,2021,01,77

        """

    /// Lets the days pass between two collections.
    static func moveOn(_ vendors: SceneVendors) {
        vendors.keyhole.setToday(today)
        vendors.bigquery.setResult(oldBlog.with("5", "/blog/c", "2020-10-01"))
        vendors.gitlab.setIssue(
            GitLabIssue(
                id: 99, project: "team/one", title: "New", labels: ["dev-evangelism"],
                createdAt: Moment(CivilDay(2021, 3, 9))))
        let row: [JSON] = ["group", "de", "impressions", "linkedin", 2021, 3, 500]
        vendors.sheets.setRows(sheetRows + [row], of: "LinkedIn", in: "sheet-1")
        for day in CivilDay(2021, 3, 6)...today {
            vendors.analytics.setViews(9, of: "/blog/one", on: day)
        }
    }

    private static func counts(seed: Int) -> [CivilDay: KeyHoleStub.Counts] {
        Dictionary(
            uniqueKeysWithValues: (0..<500).map { age in
                let day = today.adding(-age)
                let views = Int64(100 + day.number * seed % 37)
                return (day, .init(impressions: views, engagements: views / 9))
            })
    }

    private static func daily(from first: CivilDay, _ views: Int64) -> [CivilDay: Int64] {
        Dictionary(uniqueKeysWithValues: (first...today).map { ($0, views) })
    }
}

extension BigQueryStub.Table {
    /// The table with a row more.
    fileprivate func with(_ views: String, _ path: String, _ month: String) -> Self {
        var table = self
        table.rows.append([views, path, month])
        return table
    }
}
