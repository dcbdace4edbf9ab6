import Fetching
import Foundation
import Measures
import Testing

@Suite("Erasing a person from an archive")
struct ForgettingTests {
    private let folder = TemporaryFolder()
    private let words = ["sandra42", "kT41gQ"]

    private var archive: ArchiveFolder { ArchiveFolder(folder.path) }

    /// Archives one answer and returns its file.
    @discardableResult
    private func record(
        _ address: String, body: [UInt8], headers: [(String, String)] = [], sent: String? = nil
    ) async throws -> String {
        let answer = Answer(
            status: 200, headers: headers.map { Call.Header($0.0, $0.1) }, body: body)
        let tape = try archive.recording(SourceName(trusted: "sheet"))
        let fetcher = Fetcher.make(ScriptedVendor(answer)) { $0.tape = tape }
        let call =
            sent.map { Call.post(.web(address), json: Array($0.utf8)) }
            ?? .get(.web(address))
        let before = Set(folder.files)
        _ = try await fetcher.fetch(Request(for: "the table", call) { _ in 1 })
        return try #require(folder.files.first { !before.contains($0) })
    }

    private func body(of file: String) throws -> String? {
        let file = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: file)))
        return (file as? [String: Any])?["body"] as? String
    }

    private func expectNoTrace() throws {
        let everything = try folder.everything.lowercased()
        for word in words { #expect(!everything.contains(word.lowercased()), "\(word)") }
    }

    @Test(
        "Calls that asked about the person go whole",
        arguments: [
            "https://vendor.test/kT41gQ/batch", "https://vendor.test/KT41GQ",
            "https://vendor.test/list?user=%73andra42", "https://vendor.test/%6BT41g%51/",
        ])
    func addresses(address: String) async throws {
        try await record(address, body: Array("{}".utf8))
        try await record("https://vendor.test/other", body: Array("{}".utf8))
        let forgotten = try archive.forget(words: words)
        #expect(forgotten.filesRemoved == 1 && forgotten.filesChanged == 0)
        #expect(folder.files.count == 1)
        try expectNoTrace()
    }

    @Test("So do calls that sent the person's name")
    func sent() async throws {
        try await record("https://vendor.test/q", body: [], sent: #"{"user":"sandra42"}"#)
        #expect(try archive.forget(words: words).filesRemoved == 1)
        #expect(folder.files == [])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/sheet"))
    }

    static let contents: [(before: String, after: String)] = [
        // Rows of a table
        (
            #"{"values":[["a","sandra42",1.50],["b","x",2],["@Sandra42 ",null]]}"#,
            #"{"values":[["b","x",2]]}"#
        ),
        (#"[["kt41gq"],["x"]]"#, #"[["x"]]"#),
        // Mentions elsewhere
        (#"{"title":"by sandra42!","n":10}"#, #"{"title":"by [forgotten]!","n":10}"#),
        (#"[["about sandra42","x"]]"#, #"[["about [forgotten]","x"]]"#),
        (
            #"{"rows":[{"f":[{"v":"sandra42"},{"v":"5"}]}]}"#,
            #"{"rows":[{"f":[{"v":"[forgotten]"},{"v":"5"}]}]}"#
        ),
        (#"["sandra42","x"]"#, #"["[forgotten]","x"]"#),
        (#"{"sandra42":{"2021":5}}"#, #"{"[forgotten]":{"2021":5}}"#),
        (#"{"a":"\u0073andra42 \"x\" \\ \n"}"#, #"{"a":"[forgotten] \"x\" \\ \u000a"}"#),
        // Tables in plain text
        ("user,n\nsandra42,5\nx,6\n", "user,n\nx,6\n"),
        ("user,n\r\nx,6\r\n@SANDRA42,5\r\n", "user,n\r\nx,6\r\n"),
        ("{broken sandra42", ""),
    ]

    @Test("Rows go, mentions are replaced, the rest stays as it was", arguments: contents)
    func bodies(row: (before: String, after: String)) async throws {
        let file = try await record("https://vendor.test/t", body: Array(row.before.utf8))
        let traces = try archive.traces(of: words)
        #expect(try body(of: file) == row.before)
        let forgotten = try archive.forget(words: words)
        #expect(traces == forgotten && forgotten.filesChanged == 1)
        #expect(forgotten.rowsRemoved + forgotten.mentionsReplaced > 0)
        #expect(try body(of: file) == row.after)
        try expectNoTrace()
        #expect(try archive.forget(words: words).isNothing)
    }

    @Test("Files that don't mention the person keep every byte")
    func untouched() async throws {
        let json = #"{ "a" : [ [ 1.0, "x" ] ], "sandra4" : "2" }"#
        let file = try await record("https://vendor.test/t", body: Array(json.utf8))
        let before = try folder.bytes(of: file)
        #expect(try archive.forget(words: words + [""]).isNothing)
        #expect(try folder.bytes(of: file) == before)
    }

    @Test("Numbers keep their digits")
    func numbers() async throws {
        let json = #"{"n":[12345678901234567890,0.1000,-1e5],"by":"sandra42"}"#
        let file = try await record("https://vendor.test/t", body: Array(json.utf8))
        _ = try archive.forget(words: words)
        #expect(
            try body(of: file)
                == #"{"n":[12345678901234567890,0.1000,-1e5],"by":"[forgotten]"}"#)
    }

    @Test("Headers are searched too")
    func headers() async throws {
        try await record(
            "https://vendor.test/t", body: [], headers: [("Link", "<https://v.test/?u=sandra42>")])
        #expect(try archive.forget(words: words).mentionsReplaced == 1)
        try expectNoTrace()
    }

    @Test("Bodies that are no text are searched too")
    func binary() async throws {
        let bytes = [0xFF, 0x00] + Array("by Sandra42".utf8) + [0xFE]
        let file = try await record("https://vendor.test/t", body: bytes)
        #expect(try archive.forget(words: words).mentionsReplaced == 1)
        let text = try folder.text(of: file)
        let expected = [0xFF, 0x00] + Array("by [forgotten]".utf8) + [0xFE]
        #expect(text.contains(Data(expected).base64EncodedString()))
    }

    @Test("Files that no run archived, and names of files, are searched too")
    func foreign() throws {
        try folder.write(Array("a\nsandra42\n".utf8), to: "notes.txt")
        try folder.write(Array(#"{"u":"sandra42"}"#.utf8), to: "sheet/copy.json.part")
        try folder.write([1], to: "sheet/about-Sandra42.bin")
        try folder.write([1], to: "sandra42/x.bin")
        let forgotten = try archive.forget(words: words)
        #expect(forgotten.filesRemoved == 2 && forgotten.filesChanged == 2)
        #expect(folder.files == ["notes.txt", "sheet/copy.json.part"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/sandra42"))
        try expectNoTrace()
    }

    @Test("A replay goes on without the person")
    func replay() async throws {
        let address = "https://vendor.test/t"
        try await record(address, body: Array(#"{"values":[["sandra42",1],["x",2]]}"#.utf8))
        _ = try archive.forget(words: words)
        let tape = try archive.replaying(SourceName(trusted: "sheet"))
        let fetcher = Fetcher.make(ScriptedVendor(.refusal(500))) { $0.tape = tape }
        #expect(try await fetcher.fetch(.text(address)) == #"{"values":[["x",2]]}"#)
    }

    @Test("A name that stands in the mark leaves no mark")
    func mark() async throws {
        let file = try await record(
            "https://vendor.test/t", body: Array(#"{"a":"forgotten, unforgotten"}"#.utf8))
        _ = try archive.forget(words: ["Forgotten"])
        #expect(try body(of: file) == #"{"a":", unforgotten"}"#)
    }

    static let chances: [String] = [
        #"{"labels":["dev-evangelism","vanilla","caravan"],"n":1}"#,
        #"[["evangelist",1],["vans",2],["1van",3],["van2",4]]"#,
        "topic,n\ndev-evangelism,5\nvanity,6\n", "{broken dev-evangelism",
    ]

    @Test("Words that have a name in them by chance stay, in every place", arguments: chances)
    func chance(body: String) async throws {
        let file = try await record(
            "https://vendor.test/evangelism?label=vanity", body: Array(body.utf8),
            headers: [("Link", "<https://v.test/?u=caravan>")], sent: #"{"q":"relevant"}"#)
        try folder.write([0xFF] + Array("evangelism".utf8), to: "sheet/dev-evangelism.bin")
        let before = try folder.bytes(of: file)
        #expect(try archive.forget(words: ["van", "Van"]).isNothing)
        #expect(try folder.bytes(of: file) == before)
    }

    @Test(
        "A name is a word wherever no letter or digit stands beside it, escapes included",
        arguments: [
            ("by van", "by [forgotten]"), ("@VAN:", "@[forgotten]:"),
            ("_van_", "_[forgotten]_"), ("dev-van", "dev-[forgotten]"),
            ("évané", "é[forgotten]é"), ("u=%40van&x=%2Fvan", "u=%40[forgotten]&x=%2F[forgotten]"),
            (#"\nvan \u0040van"#, #"\n[forgotten] \u0040[forgotten]"#),
            ("%4van", "%4van"), ("40van", "40van"), ("nvan", "nvan"), ("%40vans", "%40vans"),
            ("van-dyk", "[forgotten]"), ("van-dyke", "[forgotten]-dyke"),
        ])
    func words(text: String, left: String) async throws {
        let file = try await record(
            "https://vendor.test/t", body: [0xFF], headers: [("Link", text)])
        _ = try archive.forget(words: ["van", "van-dyk"])
        let headers = try #require(
            JSONSerialization.jsonObject(with: Data(folder.bytes(of: file))) as? [String: Any])
        #expect((headers["headers"] as? [[String: String]])?.first?["value"] == left)
    }

    @Test("Letters beyond ASCII are found in both cases")
    func umlauts() async throws {
        let file = try await record(
            "https://vendor.test/t", body: Array(#"{"a":"JÖRG, jörg"}"#.utf8))
        _ = try archive.forget(words: ["Jörg"])
        #expect(try body(of: file) == #"{"a":"[forgotten], [forgotten]"}"#)
    }

    @Test("Where there is no archive there is nothing to forget")
    func nothing() throws {
        #expect(try archive.forget(words: words).isNothing)
    }
}
