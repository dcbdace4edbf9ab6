import Fetching
import Foundation
import Measures
import Outside
import Testing

@Suite("Archives that can't be read")
struct DamagedTapeTests {
    private let folder = TemporaryFolder()
    private let source = SourceName(trusted: "twitter")

    /// A file as this version writes it, with one thing replaced.
    private static func file(_ old: String = "", by new: String = "") -> String {
        let file =
            #"{"address":"https://v.test/","method":"GET","subject":"x","status":200,"#
            + #""headers":[],"bodyBase64":"//4="}"#
        return old.isEmpty ? file : file.replacing(old, with: new)
    }

    private func problem(_ text: String) throws -> FileError? {
        try folder.write(Array(text.utf8), to: "twitter/0001-x.json")
        do throws(FileError) {
            _ = try ArchiveFolder(folder.path).replaying(source)
            return nil
        } catch {
            return error
        }
    }

    @Test("What this version writes is read")
    func whole() throws {
        #expect(try problem(Self.file()) == nil)
    }

    @Test(
        "A damaged file is named, with what to do",
        arguments: [
            "", "{}", "[]", "no JSON", String(file().dropLast(9)), file("200", by: "null"),
            file("//4=", by: "/"), file(#""headers":[],"#),
            file(#""bodyBase64":"//4=""#, by: #""x":1"#),
            file(#""status""#, by: #""requestBase64":"/","status""#),
        ])
    func damaged(text: String) throws {
        let error = try problem(text)
        #expect(error?.path == folder.path + "/twitter/0001-x.json")
        #expect(error?.reason.hasPrefix("it is damaged, or no archived reply. Take it") == true)
    }

    @Test(
        "A file of a later version is named, with what to do",
        arguments: [
            file("{", by: #"{"version":2,"#), #"{"version":3,"exchanges":[]}"#,
            #"{"address":"https://v.test/","method":"GET","subject":"x","failure":{"new":{}}}"#,
        ])
    func later(text: String) throws {
        let error = try problem(text)
        #expect(error?.path == folder.path + "/twitter/0001-x.json")
        #expect(error?.reason.contains("Replay it with that version") == true)
    }

    @Test("A file that goes while it is replayed fails the call that needs it")
    func gone() async throws {
        #expect(try problem(Self.file()) == nil)
        let tape = try ArchiveFolder(folder.path).replaying(source)
        let fetcher = Fetcher.make(ScriptedVendor(.ok("1"))) { $0.tape = tape }
        try FileManager.default.removeItem(atPath: folder.path + "/twitter/0001-x.json")
        guard case .archiveFailed(let reason) = await fetcher.failure(of: .text("https://v.test/"))
        else {
            Issue.record("it was read")
            return
        }
        #expect(reason.contains("twitter/0001-x.json: there is no such file"))
    }
}
