import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Collecting from GitLab")
struct GitLabCollectorTests {
    private static let now = "2026-11-22T12:00:00Z"

    /// A tracker's only page.
    private static func page(_ ids: [Int], total: Int? = nil, updated: String = "2026-11-20")
        -> Answer
    {
        let issues = ids.map {
            #"{"id":\#($0),"iid":\#($0),"project_id":1,"title":"A","state":"opened","#
                + #""created_at":"2020-01-01T00:00:00Z","updated_at":"\#(updated)T00:00:00.123Z"}"#
        }
        return .json(
            "[\(issues.joined(separator: ","))]",
            headers: total.map { [.init("X-Total", "\($0)")] } ?? [])
    }

    @Test("A group and a project are asked like this")
    func questions() async throws {
        var stage = GitLabStage()
        stage.places = [.group("gitlab-com/marketing"), .project("42")]
        stage.labels = ["dev-evangelism", "DE Type::Content"]
        let transport = ScriptedTransport { _ in Self.page([1]) }
        try await stage.run(transport)
        try await stage.run(transport)
        let group = "http://127.0.0.1:8080/api/v4/groups/gitlab-com%2Fmarketing/issues"
        let project = "http://127.0.0.1:8080/api/v4/projects/42/issues"
        let query =
            "?scope=all&state=all&order_by=updated_at&sort=asc&per_page=100"
            + "&labels=dev-evangelism%2CDE%20Type%3A%3AContent"
        let after = "&updated_after=2026-11-19T23%3A00%3A00Z"
        let (archived, keyset) = ("&non_archived=false", "&pagination=keyset")
        #expect(
            await transport.calls.map(\.address.text) == [
                group + query + archived, project + query + keyset,
                group + query + after + archived, project + query + after + keyset,
            ])
    }

    @Test("Without labels all issues are wanted")
    func noLabels() async throws {
        var stage = GitLabStage()
        stage.labels = []
        let transport = ScriptedTransport { _ in Self.page([1]) }
        try await stage.run(transport)
        #expect(await transport.calls.map { $0.address[query: "labels"] } == [nil])
    }

    @Test(
        "A day that is wanted counts, unless it would leave a gap",
        arguments: [
            (nil, "2026-11-01", "2026-11-01T00:00:00Z"),
            ("2026-11-20", "2026-11-01", "2026-11-01T00:00:00Z"),
            ("2026-11-20", "2026-11-21", "2026-11-19T23:00:00Z"),
            ("2026-11-20", nil, "2026-11-19T23:00:00Z"), (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func since(mark: String?, since: String?, expected: String?) async throws {
        var stage = GitLabStage()
        if let mark {
            try await stage.run(ScriptedTransport { _ in Self.page([1], updated: mark) })
        }
        let transport = ScriptedTransport { _ in Self.page([1]) }
        try await stage.run(since: since, transport)
        #expect(await transport.calls.map { $0.address[query: "updated_after"] } == [expected])
    }

    @Test(
        "Where a server knows no keyset, pages have numbers",
        arguments: [(405, 2), (400, 2), (404, 1), (500, nil)] as [(Int, Int?)])
    func keyset(status: Int, requests: Int?) async throws {
        var stage = GitLabStage()
        stage.places = [.project("a/b")]
        let tracker = ScriptedTracker(ScriptedTracker.issues(3), keyset: .refused(status))
        let failure = await stage.failure(tracker)
        let calls = await tracker.calls
        #expect((failure == "nothing") == (requests == 2))
        #expect(requests == nil || calls.count == requests)
        #expect(calls.last?.address[query: "pagination"] == (requests == 2 ? nil : "keyset"))
    }

    @Test(
        "5,000 issues take fifty requests, and a day later one",
        arguments: [
            (GitLabPlace.group("g"), ScriptedTracker.Keyset.ignored, 50, 1),
            (.project("p"), .known, 50, 1), (.project("p"), .ignored, 50, 1),
            (.project("p"), .refused(405), 51, 2),
        ])
    func requests(
        place: GitLabPlace, keyset: ScriptedTracker.Keyset, first: Int, daily: Int
    ) async throws {
        var stage = GitLabStage()
        stage.places = [place]
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(5_000, apart: 7_200), keyset: keyset,
            changes: [
                first: { entries in
                    for index in 0..<20 { entries[index].updatedAt = 1_790_000_000_000 }
                }
            ])
        let harvest = try await stage.run(tracker)
        #expect(harvest.issues.map(\.id) == Array(1...5_000) && harvest.diagnostics.isEmpty)
        #expect(await tracker.calls.count == first)
        let later = try await stage.run(tracker)
        #expect(later.issues.map(\.id) == Array(1...20) + [5_000])
        #expect(await tracker.calls.count == first + daily)
    }

    @Test("The mark is the last change of each place, and moves only for places that were read")
    func mark() async throws {
        var stage = GitLabStage()
        stage.places = [.project("b"), .group("a")]
        try await stage.run(ScriptedTransport { _ in Self.page([1]) })
        #expect(
            stage.watermark?.text
                == #"{"group a dev-evangelism":"2026-11-20T00:00:00Z","#
                + #""project b dev-evangelism":"2026-11-20T00:00:00Z"}"#)
        let harvest = try await stage.run(
            ScriptedTransport { call in
                call.address.text.contains("/projects/")
                    ? Answer(status: 404) : Self.page([2], updated: "2026-11-21")
            })
        #expect(
            stage.watermark?.text
                == #"{"group a dev-evangelism":"2026-11-21T00:00:00Z","#
                + #""project b dev-evangelism":"2026-11-20T00:00:00Z"}"#)
        #expect(harvest.issues.map(\.id) == [2])
        guard
            case .parts("1 of 2 places (the project b)", .fetch(.refused(let refusal))) =
                harvest.shortfall
        else {
            Testing.Issue.record("\(String(describing: harvest.shortfall))")
            return
        }
        #expect(refusal.status == 404)
    }

    @Test("A mark never lies in the future, nor goes back")
    func future() async throws {
        var stage = GitLabStage()
        try await stage.run(
            at: Self.now, ScriptedTransport { _ in Self.page([1], updated: "2099-01-01") })
        #expect(stage.watermark?.text.contains(#":"2026-11-22T12:00:00Z""#) == true)
        try await stage.run(
            at: "2026-11-23T12:00:00Z",
            ScriptedTransport { _ in Self.page([1], updated: "2026-11-01") })
        #expect(stage.watermark?.text.contains(#":"2026-11-22T12:00:00Z""#) == true)
    }

    @Test("Other labels are another question, which begins with everything")
    func otherLabels() async throws {
        var stage = GitLabStage()
        try await stage.run(ScriptedTransport { _ in Self.page([1]) })
        stage.labels = ["CFP"]
        let transport = ScriptedTransport { _ in Self.page([2]) }
        try await stage.run(transport)
        #expect(await transport.calls.map { $0.address[query: "updated_after"] } == [nil])
    }

    @Test("An issue that is met in two places is kept once, as it was last")
    func twice() async throws {
        var stage = GitLabStage()
        stage.places = [.group("a"), .project("a/b")]
        let harvest = try await stage.run(
            ScriptedTransport { call in
                call.address.text.contains("/groups/")
                    ? Self.page([1, 2], updated: "2026-11-21") : Self.page([2, 3])
            })
        #expect(harvest.issues.map(\.id) == [1, 2, 3])
        #expect(harvest.issues[1].updatedAt.day == Day("2026-11-21"))
    }

    @Test(
        "If no place can be read, or the whole is out of order, nothing is kept",
        arguments: [
            ([404, 403], true), ([404, 404], true), ([200, 401], true), ([200, 429], true),
            ([500, 200], true), ([200, 404], false), ([403, 200], false),
        ])
    func refusals(statuses: [Int], isThrown: Bool) async throws {
        var stage = GitLabStage()
        stage.places = [.group("a"), .group("b")]
        let failure = await stage.failure(
            ScriptedTransport { call in
                let status = statuses[call.address.text.contains("/groups/a/") ? 0 : 1]
                return status == 200 ? Self.page([1]) : Answer(status: status)
            })
        #expect((failure != "nothing") == isThrown, "\(failure)")
    }

    @Test("No issues where there were some is a failure, unless only changes were wanted")
    func empty() async throws {
        var stage = GitLabStage()
        let none = ScriptedTransport { _ in Self.page([]) }
        #expect(await stage.failure(none) == "nothing")
        try await stage.run(ScriptedTransport { _ in Self.page([1]) })
        #expect(await stage.failure(none) == "nothing")
        stage.labels = ["dev-evangelist"]
        #expect(await stage.failure(none).hasPrefix("No issues came"))
    }

    @Test("A total that is not what came is told with both figures")
    func totals() async throws {
        let harvest = try await GitLabStage().harvest(
            from: ScriptedTransport { _ in Self.page([1, 2, 2], total: 1_003) })
        #expect(harvest.issues.map(\.id) == [1, 2])
        #expect(
            harvest.diagnostics.map(\.message) == [
                "GitLab says that the group gitlab-com/marketing has 1,003 issues to tell of, and"
                    + " told of 2."
            ])
    }

    @Test("An issue from a month that has not begun is kept and told")
    func early() async throws {
        let harvest = try await GitLabStage().harvest(
            at: "2019-12-31T23:59:59Z", from: ScriptedTransport { _ in Self.page([1, 2]) })
        #expect(harvest.issues.count == 2)
        #expect(harvest.diagnostics.map(\.message).joined().hasPrefix("2 issues of the group"))
    }

    @Test("Endless paging is thrown, whether a page comes again or names itself")
    func endless() async throws {
        for next in ["issues?page=1", "issues?page=2"] {
            let transport = ScriptedTransport { call in
                let page = Self.page([1])
                return Answer(
                    status: 200, headers: [.init("Link", "<\(next)>; rel=\"next\"")],
                    body: page.body)
            }
            #expect(await GitLabStage().failure(transport) != "nothing")
            #expect(await transport.calls.count <= 3)
        }
    }
}
