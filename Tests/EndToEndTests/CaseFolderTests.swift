import Foundation
import TestSupport
import Testing

@Suite("Each folder of Cases")
struct CaseFolderTests {
    @Test("What comes of the commands is what the folder expects", arguments: try CaseFolder.all())
    func outcome(of folder: CaseFolder) throws {
        let outcome = try folder.outcome()
        if isRecording {
            try #require(!isPipeline, "A pipeline compares; it never records.")
            try folder.record(outcome)
            return
        }
        let expectation = try folder.expectation()
        guard outcome != expectation else {
            folder.tidyUp()
            return
        }
        let place = try folder.leave(outcome)
        Issue.record(Comment(rawValue: report(outcome, against: expectation, leftAt: place)))
    }

    private var isRecording: Bool { environment["RECORD_CASES"] == "1" }
    private var isPipeline: Bool { environment["CI"] == "true" }
    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    private func report(
        _ outcome: FolderContents, against expectation: FolderContents, leftAt place: String
    ) -> String {
        let differences = outcome.differences(from: expectation).map { path in
            switch (outcome[path], expectation[path]) {
            case (nil, _): "missing: \(path)"
            case (_, nil): "unexpected: \(path)"
            default: "changed: \(path), \(firstChange(at: path, outcome, expectation))"
            }
        }
        let advice = """
            What came of it lies in \(place), beside 'expected'. If it is right, accept it with
            RECORD_CASES=1 swift test --filter CaseFolderTests
            """
        return (differences + [advice]).joined(separator: "\n")
    }

    private func firstChange(
        at path: String, _ outcome: FolderContents, _ expectation: FolderContents
    ) -> String {
        let lines = [outcome, expectation].map { contents in
            (contents.text(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        }
        let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        let found = same < lines[0].count ? "'\(lines[0][same].prefix(160))'" : "the end"
        let wanted = same < lines[1].count ? "'\(lines[1][same].prefix(160))'" : "the end"
        return "line \(same + 1): \(found) instead of \(wanted)"
    }
}
