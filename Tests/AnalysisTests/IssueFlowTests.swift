// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures
import Testing

@Suite("The flow of issues")
struct IssueFlowTests {
    /// `month created closed open`, month by month.
    private func words(
        _ issues: [Measures.Issue], labels: [String] = [], asOf: String = "2021-03-10T12:00:00Z"
    ) -> [String] {
        let samples = flow(labels, asOf: asOf).samples(of: issues)
        return Dictionary(grouping: samples, by: \.month).sorted { $0.key < $1.key }.map { entry in
            let values = Dictionary(entry.value.map { ($0.datatype.text, $0.value) }) { $0 + $1 }
            return "\(entry.key) "
                + ["created", "closed", "open"].map { values[$0].map(\.description) ?? "-" }
                .joined(separator: " ")
        }
    }

    private func flow(_ labels: [String] = [], asOf: String = "2021-03-10T12:00:00Z") -> IssueFlow {
        IssueFlow(
            source: SourceName("requests")!, group: Group.ID("de")!, labels: labels,
            asOf: Timestamp(asOf)!)
    }

    @Test("Every month from the first creation to now has its numbers, zeros too")
    func months() {
        let issues: [Measures.Issue] = [
            .make("2020-11-30T23:59:59Z", closed: "2021-01-01T00:00:00Z"),
            .make("2020-11-01T00:00:00Z", closed: "2020-11-02T00:00:00Z"),
            .make("2021-03-01T00:00:00Z"), .make("2021-03-10T13:00:00Z"),
        ]
        let expected = [
            "2020-11 2 1 1", "2020-12 0 0 1", "2021-01 0 1 0", "2021-02 0 0 0", "2021-03 2 0 2",
        ]
        #expect(words(issues) == expected)
        #expect(words(issues.reversed()) == expected)
    }

    @Test("Each sample is the group's, as of the source's last success")
    func samples() {
        let samples = flow().samples(of: [.make("2021-02-01T00:00:00Z")])
        #expect(samples.count == 6)
        #expect(Set(samples.map(\.account.holder)) == [.group])
        #expect(Set(samples.map(\.account.network.text)) == ["issues"])
        #expect(Set(samples.map(\.toldAt.description)) == ["2021-03-10T12:00:00Z"])
        #expect(Set(samples.map(\.source.text)) == ["requests"])
        #expect(Set(samples.map(\.origin)) == [.measured])
    }

    @Test("Without an issue that counts there are no months")
    func nothing() {
        #expect(words([]) == [])
        #expect(words([.make("2021-03-01T00:00:00Z", isMoved: true)]) == [])
        #expect(words([.make("2021-04-01T00:00:00Z")]) == [])
    }

    @Test("Confidential issues count, moved ones do not")
    func kinds() {
        let issues: [Measures.Issue] = [
            .make("2021-03-01T00:00:00Z", isConfidential: true),
            .make("2020-01-01T00:00:00Z", isMoved: true),
        ]
        #expect(words(issues) == ["2021-03 1 0 1"])
    }

    @Test("A month is one of UTC: an issue opened in it elsewhere may belong to another")
    func zones() {
        #expect(words([.make("2021-03-01T01:30:00+02:00")]).first == "2021-02 1 0 1")
        #expect(words([.make("2021-02-28T23:30:00-02:00")]) == ["2021-03 1 0 1"])
    }

    @Test("A closing after the last success, or before the opening, does no harm")
    func oddClosings() {
        #expect(
            words([.make("2021-03-01T00:00:00Z", closed: "2021-04-02T00:00:00Z")])
                == ["2021-03 1 0 1"])
        #expect(
            words([.make("2021-03-01T00:00:00Z", closed: "2021-02-02T00:00:00Z")])
                == ["2021-03 1 1 0"])
    }

    @Test(
        "An issue counts if it bears all labels, to the letter",
        arguments: [
            ([], ["a", "b::c"], true), (["a"], ["a", "b::c"], true), (["a"], ["A"], false),
            (["b::c", "a"], ["a", "b::c"], true), (["a", "x"], ["a", "b::c"], false),
            (["a"], [], false), (["a", "a"], ["a"], true), (["b"], ["b::c"], false),
        ])
    func labels(required: [String], borne: [String], counts: Bool) {
        let issue = Measures.Issue.make("2021-03-01T00:00:00Z", labels: borne)
        #expect(words([issue], labels: required) == (counts ? ["2021-03 1 0 1"] : []))
    }

    @Test("Twenty thousand issues of ten years take less than ten seconds")
    func many() {
        let start = Timestamp("2011-04-01")!.secondsSince1970
        let issues = (0..<20_000).map { index in
            let created = start + index * 15_000
            return Measures.Issue.make(
                Timestamp(secondsSince1970: created).description,
                closed: Timestamp(secondsSince1970: created + 500_000).description,
                labels: ["a", "b", "c"])
        }
        var samples: [Sample] = []
        let time = ContinuousClock().measure { samples = flow(["a", "c"]).samples(of: issues) }
        #expect(time < .seconds(10))
        let sums = Dictionary(samples.map { ($0.datatype.text, $0.value) }, uniquingKeysWith: +)
        #expect(samples.count == 120 * 3)
        #expect(sums["created"] == 20_000)
    }
}

extension Measures.Issue {
    fileprivate static func make(
        _ created: String, closed: String? = nil, labels: [String] = [],
        isConfidential: Bool = false, isMoved: Bool = false
    ) -> Measures.Issue {
        Measures.Issue(
            id: 1, project: 2, number: 3, title: "A wish", createdAt: Timestamp(created)!,
            updatedAt: Timestamp(created)!, closedAt: closed.map { Timestamp($0)! },
            labels: labels, weight: nil, due: nil, isConfidential: isConfidential,
            isMoved: isMoved, address: "https://gitlab.example/wishes/3")
    }
}
