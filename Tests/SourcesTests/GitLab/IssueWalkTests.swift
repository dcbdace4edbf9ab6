import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Walking over many issues")
struct IssueWalkTests {
    /// How a place is walked over.
    struct Way: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var place = GitLabPlace.group("g")
        var keyset = ScriptedTracker.Keyset.ignored
        var naming = ScriptedTracker.Naming.link
    }

    static let ways = [
        Way(testDescription: "a group"),
        Way(testDescription: "a group by page numbers", naming: .header),
        Way(testDescription: "a project by keyset", place: .project("p"), keyset: .known),
        Way(
            testDescription: "a project of an old server", place: .project("p"),
            keyset: .refused(405)),
        Way(testDescription: "a project of a server that ignores keysets", place: .project("p")),
    ]

    @Test(
        "60,000 issues are all read, though a server counts to 50,000 only",
        arguments: [ways[0], ways[4]])
    func many(_ way: Way) async throws {
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(60_000), keyset: way.keyset, naming: way.naming)
        var stage = GitLabStage()
        stage.places = [way.place]
        let harvest = try await stage.run(tracker)
        #expect(harvest.issues.count == 60_000 && harvest.diagnostics.isEmpty)
        #expect(harvest.issues.first?.id == 1 && harvest.issues.last?.id == 60_000)
        #expect(await tracker.calls.count <= 602)
        #expect(stage.watermark?.text.contains("2020-01-01T16:40:00Z") == true)
    }

    @Test("More issues than a server counts to, changed within one second, are no loop")
    func sameSecond() async throws {
        let transport = ScriptedTransport { call in
            .json(
                #"[{"id":1,"iid":1,"project_id":1,"title":"A","state":"opened","#
                    + #""created_at":"2020-01-01T00:00:00Z"}]"#,
                headers: [.init("Link", "<\(call.address.text)&page=501>; rel=\"next\"")])
        }
        let failure = await GitLabStage().failure(transport)
        #expect(failure.contains("the issues of the group gitlab-com/marketing"), "\(failure)")
        #expect(
            await transport.calls.map { $0.address[query: "updated_after"] }
                == [nil, "2020-01-01T00:00:00Z"])
    }

    @Test(
        "The 50,000th issue is within reach, whatever the length of a page",
        arguments: [
            ("page=500&per_page=100", true), ("page=501&per_page=100", false),
            ("page=2500&per_page=20", true), ("page=2501&per_page=20", false),
            ("page=500", true), ("page=9223372036854775807", false), ("cursor=page", true),
        ])
    func reach(query: String, isFollowed: Bool) async throws {
        let transport = ScriptedTransport { call in
            guard call.address[query: "updated_after"] == nil else { return .json("[]") }
            guard call.address.query.first?.name == "scope" else { return .json("[]") }
            return .json(
                #"[{"id":1,"iid":1,"project_id":1,"title":"A","state":"opened","#
                    + #""created_at":"2020-01-01T00:00:00Z"}]"#,
                headers: [.init("Link", "<issues?\(query)>; rel=\"next\"")])
        }
        _ = try await GitLabStage().harvest(from: transport)
        let second = try #require(await transport.calls.dropFirst().first)
        #expect((second.address[query: "updated_after"] == nil) == isFollowed)
    }

    @Test("Issues that change while they are read lose none", arguments: ways)
    func moving(_ way: Way) async throws {
        let now = Timestamp("2026-11-22T12:00:00Z")!.secondsSince1970 * 1_000
        // After three of the pages, issues that were read already change and move to the end.
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(1_000), keyset: way.keyset, naming: way.naming,
            changes: [
                3: { entries in entries[7].updatedAt = now - 60_000 },
                5: { entries in
                    for index in 100..<110 { entries[index].updatedAt = now - 50_000 + index }
                },
                8: { entries in
                    entries[0].updatedAt = now - 30_000
                    entries[0].state = "closed"
                },
            ])
        var stage = GitLabStage()
        stage.places = [way.place]
        let harvest = try await stage.run(tracker)
        #expect(harvest.issues.map(\.id) == Array(1...1_000))
        #expect(harvest.issues.filter { $0.closedAt != nil }.map(\.id) == [1])
        #expect(harvest.diagnostics.isEmpty)
        #expect(stage.watermark?.text.contains("2026-11-22T11:59:30Z") == true)
    }

    @Test("An issue that leaves while others are read takes none with it")
    func leaving() async throws {
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(1_000), changes: [4: { entries in entries.removeFirst() }])
        let harvest = try await GitLabStage().harvest(from: tracker)
        #expect(Set(harvest.issues.map(\.id)).isSuperset(of: 2...1_000))
        #expect(harvest.diagnostics.isEmpty)
    }

    @Test("An issue that joins while others are read is read with them, once")
    func joining() async throws {
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(300),
            changes: [1: { $0.append(.init(id: 999, updatedAt: 1_700_000_000_000)) }])
        let harvest = try await GitLabStage().harvest(from: tracker)
        #expect(harvest.issues.count == 301 && harvest.diagnostics.isEmpty)
        #expect(await tracker.calls.count == 4)
    }

    @Test("A place that never rests is told, and read again from there on the next run")
    func restless() async throws {
        let now = Timestamp("2026-11-22T12:00:00Z")!.secondsSince1970 * 1_000
        // After every page the issue that has been unchanged for longest changes.
        let restless = (1...200).map { call in
            (call, { entries in entries[0].updatedAt = now - 400_000 + call * 1_000 })
                as (Int, ScriptedTracker.Change)
        }
        let tracker = ScriptedTracker(
            ScriptedTracker.issues(1_000), changes: .init(uniqueKeysWithValues: restless))
        var stage = GitLabStage()
        let harvest = try await stage.run(tracker)
        #expect(stage.watermark?.text.contains(":\"2020-01-01T00:") == true)
        #expect(harvest.diagnostics.map(\.message).contains { $0.contains("changed so often") })
        let calls = await tracker.calls.count
        #expect(calls <= 44)
        try await stage.run(ScriptedTracker(await tracker.entries))
        #expect(stage.issues.count == 1_000)
    }
}
