import Foundation
import TestSupport
import Testing

/// One folder of `Cases`: what is given, the commands, and all that should come of them.
///
/// - `input/` holds what lies in the folder where the commands are run;
/// - `templates`, if it is there, names the set of templates that is put beside it: one of
///   `Templates`, or `repository` for those of this repository;
/// - `commands` has one line of the shell on each line; blank lines and `#` are for readers;
/// - `expected/` holds the transcript, and every file that the commands wrote or changed.
struct CaseFolder: Sendable, CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    /// All cases, by name.
    static func all() throws -> [CaseFolder] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasPrefix(".") }.map(CaseFolder.init)
    }

    /// Runs the commands in a folder of their own and gives what came of them.
    func outcome() throws -> FolderContents {
        let work = try Workplace()
        let input = try FolderContents(of: url.appending(path: "input"))
        try input.write(to: work.url)
        if let templates = try templates() { try templates.write(to: work.url) }
        let before = try work.contents()
        var transcript = Transcript()
        for line in try commands() { transcript.add(line, try work.runLine(line)) }
        let after = try work.contents()
        var outcome = FolderContents()
        for path in after.differences(from: before) {
            outcome[path] = after[path].map { Self.comparable($0, at: path) } ?? Self.removed
        }
        outcome["transcript"] = Data(transcript.text.utf8)
        return outcome
    }

    /// What should come of the commands.
    func expectation() throws -> FolderContents { try FolderContents(of: expected) }

    /// Makes an outcome the expectation.
    func record(_ outcome: FolderContents) throws {
        try replace(expected, with: outcome)
        tidyUp()
    }

    /// Takes away what an earlier failure left.
    func tidyUp() { try? FileManager.default.removeItem(at: produced) }

    /// Leaves an outcome beside the expectation, and says where.
    func leave(_ outcome: FolderContents) throws -> String {
        try replace(produced, with: outcome)
        return produced.path
    }

    private static let folder = PackageFolder.url.appending(path: "Tests/EndToEndTests/Cases")
    private static let removed = Data("(removed)\n".utf8)

    private var url: URL { Self.folder.appending(path: name) }
    private var expected: URL { url.appending(path: "expected") }
    private var produced: URL { url.appending(path: "produced") }

    private func commands() throws -> [String] {
        try String(contentsOf: url.appending(path: "commands"), encoding: .utf8)
            .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    private func templates() throws -> FolderContents? {
        let file = url.appending(path: "templates")
        guard let name = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return try TemplateChoice(name.trimmingCharacters(in: .whitespacesAndNewlines)).files()
    }

    /// A store is one if it is there; its bytes are the database's affair.
    private static func comparable(_ data: Data, at path: String) -> Data {
        path.hasSuffix(".sqlite") ? Data("(a store)\n".utf8) : data
    }

    private func replace(_ folder: URL, with contents: FolderContents) throws {
        try? FileManager.default.removeItem(at: folder)
        try contents.write(to: folder)
    }
}
