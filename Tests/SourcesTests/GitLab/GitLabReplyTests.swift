import Fetching
import Foundation
import Measures
import Outside
import Sources
import Testing

@Suite("What GitLab replies")
struct GitLabReplyTests {
    /// The issue that a reply with these fields, besides what every issue has, is read as.
    private static func issue(_ fields: String) async throws -> Measures.Issue {
        try #require(try await issues("[{\(always)\(fields)}]").first)
    }

    private static let always =
        #""id":9,"iid":3,"project_id":1,"title":"A","created_at":"2020-01-01T00:00:00.000Z""#

    private static func issues(_ reply: String) async throws(CollectError) -> [Measures.Issue] {
        try await GitLabStage().harvest(from: ScriptedTransport { _ in .json(reply) }).issues
    }

    @Test("An issue may have no more than it can't be without")
    func least() async throws {
        let issue = try await Self.issue(#","state":"opened""#)
        let createdAt = try #require(Timestamp("2020-01-01T00:00:00Z"))
        #expect(
            issue
                == Measures.Issue(
                    id: 9, project: 1, number: 3, title: "A", createdAt: createdAt,
                    updatedAt: createdAt, closedAt: nil, labels: [], weight: nil, due: nil,
                    isConfidential: false, isMoved: false, address: ""))
    }

    @Test("Everything that is told is read")
    func most() async throws {
        let issue = try await Self.issue(
            #","state":"closed","updated_at":"2020-03-01T01:00:00.5+02:00","#
                + #""closed_at":"2020-02-01T00:30:00+01:00","labels":["b",{"name":"a","id":1}],"#
                + #""weight":3,"due_date":"2020-02-29","confidential":true,"moved_to_id":7,"#
                + #""web_url":"https://gitlab.com/a/b/-/issues/3","milestone":{"id":1}"#)
        #expect(issue.updatedAt == Timestamp("2020-02-29T23:00:00Z"))
        #expect(issue.closedAt == Timestamp("2020-01-31T23:30:00Z"))
        #expect(issue.labels == ["a", "b"])
        #expect(issue.weight == 3 && issue.due == Day("2020-02-29"))
        #expect(issue.isConfidential && issue.isMoved)
        #expect(issue.address == "https://gitlab.com/a/b/-/issues/3")
    }

    @Test("Null is the same as nothing where nothing is allowed")
    func nulls() async throws {
        let names = [
            "updated_at", "closed_at", "labels", "weight", "due_date", "confidential",
            "moved_to_id", "web_url",
        ]
        let nulls = try await Self.issue(
            #","state":"opened""# + names.map { ",\"\($0)\":null" }.joined())
        #expect(nulls == (try await Self.issue(#","state":"opened""#)))
    }

    @Test(
        "Only a closed issue has been closed",
        arguments: [
            (#","state":"closed","closed_at":"2020-02-01T00:00:00Z""#, "2020-02-01T00:00:00Z"),
            (#","state":"closed","updated_at":"2020-03-01T00:00:00Z""#, "2020-03-01T00:00:00Z"),
            (#","state":"closed""#, "2020-01-01T00:00:00Z"),
            (#","state":"opened","closed_at":"2020-02-01T00:00:00Z""#, nil),
            (#","state":"reopened""#, nil),
        ])
    func closing(fields: String, closedAt: String?) async throws {
        let issue = try await Self.issue(fields)
        #expect(issue.closedAt == closedAt.flatMap { Timestamp($0) })
    }

    @Test(
        "An issue from before 1990 is left out and told, and the others are kept",
        arguments: [
            (#""created_at":"0001-01-01T00:00:00Z","state":"opened""#),
            (#""created_at":"1989-12-31T23:59:59Z","state":"opened""#),
            (#""created_at":"2020-01-01","state":"closed","closed_at":"0001-01-01T00:00:00Z""#),
        ])
    func ancientDates(fields: String) async throws {
        let old = #"{"id":8,"iid":2,"project_id":1,"title":"B",\#(fields)}"#
        let reply = "[\(old),{\(Self.always),\"state\":\"opened\"}]"
        let harvest = try await GitLabStage().harvest(
            from: ScriptedTransport { _ in .json(reply) })
        #expect(harvest.issues.map(\.id) == [9])
        #expect(
            harvest.diagnostics.map(\.message) == [
                "1 issues of the group gitlab-com/marketing were created or closed before 1990,"
                    + " which can't be; left out."
            ])
    }

    @Test(
        "A reply that is not as agreed is a fault, and names no value",
        arguments: [
            (#"[{"id":1}]"#, "created_at"),
            ("[{\(always)}]", "state"), (#"[{\#(always),"state":null}]"#, "state"),
            (#"[{\#(always),"state":"opened","weight":"heavy"}]"#, "weight"),
            (#"[{\#(always),"state":"opened","due_date":"soon"}]"#, "day"),
            (#"[{\#(always),"state":"opened","updated_at":"today"}]"#, "date and time"),
            (#"[{\#(always),"state":"opened","labels":[7]}]"#, "labels"),
            (#"[{\#(always),"state":"opened","labels":[{"title":"a"}]}]"#, "name"),
            (#"{"message":"401 Unauthorized"}"#, "unexpected"), ("<html>", "HTML"), ("", "empty"),
            ("[{", "JSON"), ("Retry later", "JSON"), ("null", "top"),
        ])
    func faults(reply: String, expected: String) async {
        let failure = await GitLabStage().failure(ScriptedTransport { _ in .json(reply) })
        #expect(failure.contains(expected), "\(failure)")
        #expect(failure.contains("the issues of the group gitlab-com/marketing"))
        #expect(!["heavy", "soon", "today", "401"].contains { failure.contains($0) })
    }

    @Test(
        "Recorded issues are read, old ones too",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"),
        arguments: [
            ("demisto/project_issues_2022.json", 4), ("narkoz/group_issues.json", 1),
        ])
    func recorded(file: String, count: Int) async throws {
        let bytes = try SharedFiles.bytes("fixtures/gitlab/\(file)")
        let raw = try JSONSerialization.jsonObject(with: Data(bytes)) as! [[String: Any]]
        let issues = try await Self.issues(String(decoding: bytes, as: UTF8.self))
        #expect(issues.count == count)
        #expect(Set(issues.map { Int($0.id) }) == Set(raw.map { $0["id"] as! Int }))
        for issue in issues {
            let record = raw.last { $0["id"] as! Int == Int(issue.id) }!
            #expect(issue.title == record["title"] as! String)
            #expect(issue.createdAt == Timestamp(record["created_at"] as! String))
            #expect((issue.closedAt == nil) == (record["state"] as! String == "opened"))
            #expect(issue.labels == (record["labels"] as! [String]).sorted())
            #expect(issue.address == record["web_url"] as! String)
        }
    }

    @Test(
        "Records from before version 4 of the API have no number to know them by, and are refused",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"),
        arguments: ["issues.json", "project_issues.json"])
    func ancient(file: String) async throws {
        let bytes = try SharedFiles.bytes("fixtures/gitlab/narkoz/\(file)")
        await #expect(throws: CollectError.self) {
            try await Self.issues(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(
        "Recorded headers are read",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"),
        arguments: [
            ("commit_merge_requests", 1), ("merge_request_1_discussions_response", 9),
            ("merge_requests_response", 3), ("merge_request_1_comments_response", 3),
        ])
    func headers(file: String, total: Int) async throws {
        let text = String(
            decoding: try SharedFiles.bytes("fixtures/gitlab/danger-raw-http/\(file).http"),
            as: UTF8.self
        ).replacing("\r\n", with: "\n")
        let lines = text.prefix { $0 != "[" }.split(separator: "\n").dropFirst()
        let headers = lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return Call.Header(
                String(parts[0]), parts.dropFirst().joined().trimmingCharacters(in: .whitespaces))
        }
        #expect(headers.contains { $0.name == "Link" })
        let transport = ScriptedTransport { _ in
            .json("[{\(Self.always),\"state\":\"opened\"}]", headers: headers)
        }
        let harvest = try await GitLabStage().harvest(from: transport)
        #expect(await transport.calls.count == 1)
        let message = harvest.diagnostics.first?.message
        #expect(
            message?.contains("has \(total) issues to tell of, and told of 1")
                == (total > 1 ? true : nil))
    }
}
