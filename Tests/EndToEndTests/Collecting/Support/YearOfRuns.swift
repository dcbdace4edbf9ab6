import TestSupport
import VendorStubs

/// A dashboard that collects for a year, while vendors count on and fail now and then.
final class YearOfRuns {
    let scene: VendorScene
    /// What the differences between the readings that succeeded come to, by month.
    private(set) var views: [String: Int64] = [:]
    /// How many requests each vendor got in the runs that found it well, after one that had too.
    private(set) var requests: [Vendor: [Int]] = [:]

    private var today = SceneTruth.today
    private var chance = SeededChance(seed: 2_021)
    /// The last total of each video that was read.
    private var totals: [String: Int64] = [:]
    private var lastReading: CivilDay?
    private var isWell: Set<Vendor> = []
    private var run = 0

    init() throws {
        scene = try VendorScene()
        scene.configuration.vendors = Self.vendors
        scene.configuration.hasTable = false
        scene.configuration.patience = .init(timeout: 30, deadline: 120, retries: 0)
        try scene.writeConfiguration()
    }

    /// The clock of the latest run.
    var clock: String { "\(today.text)T02:00:00Z" }

    /// Collects today, then lets some days pass; with outages, each vendor may be down.
    func collect(thenWait days: Int, withOutages: Bool) async throws {
        let down = withOutages ? Self.vendors.filter { isDown($0) } : []
        for vendor in Self.vendors { scene.server.heal(vendor) }
        for vendor in down { try scene.server.put(.serverErrors, before: vendor) }
        let before = counts()
        try await scene.collect(at: clock).mustSucceed()
        note(before, down)
        if !down.contains(.youtube) { read() }
        for _ in 0..<days { pass() }
    }

    private static let vendors: [Vendor] = [.keyhole, .youtube, .gitlab]

    /// A quarter of the runs find a vendor down, and KeyHole is away for two months once.
    private func isDown(_ vendor: Vendor) -> Bool {
        let isAway = vendor == .keyhole && (40..<60).contains(run % 100)
        return chance.next() % 4 == 0 || isAway
    }

    private func counts() -> [Vendor: Int] {
        Dictionary(
            uniqueKeysWithValues: Self.vendors.map { ($0, scene.server.requests(to: $0).count) })
    }

    private func note(_ before: [Vendor: Int], _ down: [Vendor]) {
        run += 1
        for (vendor, count) in counts() {
            if isWell.contains(vendor), !down.contains(vendor) {
                requests[vendor, default: []].append(count - (before[vendor] ?? 0))
            }
        }
        isWell = Set(Self.vendors).subtracting(down)
    }

    /// Takes a reading as the program is to take it.
    private func read() {
        for (id, video) in scene.vendors.youtube.videos {
            guard let total = video.views else { continue }
            let isNew = lastReading.map { video.publishedAt > Moment($0, hour: 2) } ?? false
            let base = totals[id] ?? (isNew ? 0 : total)
            views[today.month, default: 0] += max(0, total - base)
            totals[id] = total
        }
        lastReading = today
    }

    /// A day goes by at every vendor.
    private func pass() {
        today = today.adding(1)
        scene.vendors.keyhole.setToday(today)
        for tracker in ["kT41gQ", "k0Le77"] {
            let views = Int64(chance.next() % 90 + 60)
            scene.vendors.keyhole.setCounts(
                .init(impressions: views, engagements: views / 7), of: tracker, on: today)
            // What was counted two days ago turns out to be more.
            scene.vendors.keyhole.setCounts(
                .init(impressions: views + 11, engagements: views / 5), of: tracker,
                on: today.adding(-2))
        }
        passOnYouTube()
        passOnGitLab()
    }

    private func passOnYouTube() {
        let youtube = scene.vendors.youtube
        for (id, video) in youtube.videos {
            guard var video = Optional(video), let views = video.views else { continue }
            video.views = views + Int64(chance.next() % 20)
            // A video that is merged with another begins anew.
            if today.number % 97 == 0, id == "v2" { video.views = 3 }
            youtube.setVideo(video, id: id)
        }
        if today.number % 120 == 0 { youtube.setVideo(nil, id: "v1") }
        if today.number % 150 == 0 {
            let video = YouTubeStub.Video(
                title: "New", publishedAt: Moment(today, hour: 1), views: 40)
            youtube.setVideo(video, id: "gone")
        }
    }

    private func passOnGitLab() {
        let gitlab = scene.vendors.gitlab
        if today.number % 5 == 0 {
            gitlab.setIssue(
                GitLabIssue(
                    id: today.number, project: "team/one", title: "Another",
                    labels: ["dev-evangelism"], createdAt: Moment(today, hour: 1, minute: 59)))
        }
        for issue in gitlab.issues where issue.closedAt == nil && chance.next() % 40 == 0 {
            var issue = issue
            issue.closedAt = Moment(today, hour: 1)
            issue.updatedAt = Moment(today, hour: 1)
            gitlab.setIssue(issue)
        }
    }
}
