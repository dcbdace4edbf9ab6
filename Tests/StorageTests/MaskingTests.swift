// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import GRDB
import Measures
import Storage
import Testing

@Suite("Names in texts")
struct MaskingTests {
    private let folder: Folder
    private let store: Store

    init() throws {
        folder = try Folder()
        store = try Store(path: folder.store)
        _ = try store.record([.make(1, user: "sandra42", tracker: "kT41gQ")])
    }

    /// A pull that names the person wherever a text is.
    private var naming: Pull {
        .make(
            run: .make(.failed, reason: "sandra42: no answer"),
            samples: [
                .make(3, holder: .item("/blog/sandra42/"), source: "videos"),
                .make(4, holder: .item("/blog/Sandra42/"), source: "videos"),
                .make(5, holder: .item("/blog/sandra421/"), source: "videos"),
            ],
            items: [.make("v1", title: "A talk by Sandra42")],
            issues: [
                .make(
                    1, title: "Ask @SANDRA42", labels: ["a", "who::sandra42", "KT41gQ"],
                    address: "https://x.example/kt41gq")
            ])
    }

    @Test("No byte of any name is left in any file of the folder")
    func bytes() throws {
        _ = try store.keep(naming)
        _ = try store.keep(.make(watermark: Watermark("{\"kT41gQ\":\"2026-10\"}")))
        _ = try store.keep(.make(source: "feed", issues: [.make(9)]))
        _ = try store.record((0..<500).map { .make(1, user: "sandra42", group: "g\($0)") })
        let removed = ["sandra42/", "@sandra42", "sandra42:", "kT41gQ"]
        for text in removed { try #require(try folder.holds(text), "\(text)") }
        let forgotten = try store.forget(.make("kt41gq"))
        #expect(forgotten?.rowsErased == ["account": 501, "sample": 501])
        #expect(forgotten?.valuesFolded.count == 501)
        #expect(forgotten?.textsMasked == 8)
        for text in removed { #expect(try !folder.holds(text), "\(text)") }
        #expect(try folder.holds("sandra421"))
        #expect(try folder.files == ["store.sqlite"])
        #expect(try store.issues().count == 2)
        #expect(try store.samples().last?.value == 12)
        #expect(try store.watermark(of: .videos)?.text == "{\"[forgotten]\":\"2026-10\"}")
    }

    @Test("Neither is any in a write-ahead log, if somebody has given the store one")
    func log() throws {
        try folder.database().writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        let store = try Store(path: folder.store)
        _ = try store.record((0..<50).map { .make(1, user: "sandra42", group: "g\($0)") })
        try #require(try folder.files.contains("store.sqlite-wal"))
        try #require(try folder.holds("sandra42"))
        _ = try store.forget(.make("sandra42"))
        #expect(try !folder.holds("sandra42"))
        #expect(try !folder.holds("kT41gQ"))
    }

    @Test("What names the person is masked when it is told again, and means the same rows")
    func toldAgain() throws {
        _ = try store.keep(naming)
        let rows = try store.rowCounts()
        _ = try store.forget(.make("sandra42", keepsTotals: false))
        let before = try folder.dump().filter { !$0.hasPrefix("run: ") }
        #expect(try store.keep(naming).words == "0 0 3 0")
        #expect(try folder.dump().filter { !$0.hasPrefix("run: ") } == before)
        #expect(try store.rowCounts()["account"] == (rows["account"] ?? 0) - 1)
        #expect(try !folder.holds("sandra42/"))
        #expect(try store.runs()[.videos]?.last.reason == "[forgotten]: no answer")
        #expect(try store.samples().last?.value == 12)
        let items = try store.figures(of: .videos, since: nil).items
        #expect(items.values.map(\.title) == ["A talk by [forgotten]"])
        let issue = try store.issues()[.videos]?.first
        #expect(issue?.labels == ["a", "who::[forgotten]", "[forgotten]"])
        #expect(issue?.address == "https://x.example/[forgotten]")
    }

    @Test(
        "Whole words are replaced, and nothing else",
        arguments: [
            ("sandra42", "[forgotten]"), ("Sandra42 and SANDRA42", "[forgotten] and [forgotten]"),
            ("_sandra42_, sandra42's", "_[forgotten]_, [forgotten]'s"),
            ("sandra42.", "[forgotten]."), ("sandra42-joins", "[forgotten]-joins"),
            ("ésandra42é", "é[forgotten]é"), ("sandra42sandra42", "sandra42sandra42"),
            ("sandra421", "sandra421"), ("xsandra42", "xsandra42"), ("sandra", "sandra"),
            ("sandra42/kT41gQ sandra42", "[forgotten]/[forgotten] [forgotten]"), ("", ""),
            ("a.b-c_d", "[forgotten]"), ("a.b-c_d.e", "[forgotten].e"), ("a.b-c", "a.b-c"),
            (String(repeating: "-", count: 3_000), String(repeating: "-", count: 3_000)),
        ])
    func words(text: String, masked: String) throws {
        _ = try store.forget(.make("sandra42", aliases: ["a.b-c_d"]))
        _ = try store.keep(.make(items: [.make("v", title: text)]))
        let items = try store.figures(of: .videos, since: nil).items
        #expect(items[ItemName("v")!]?.title == masked)
    }

    @Test("The longest name is masked whole")
    func long() throws {
        let handle = String(repeating: "x", count: 64)
        _ = try store.forget(.make("sandra42", aliases: ["x", "x-y", handle]))
        _ = try store.keep(.make(items: [.make("v", title: "\(handle), x\(handle), x-y/x-z")]))
        let items = try store.figures(of: .videos, since: nil).items
        #expect(items.values.map(\.title) == ["[forgotten], x\(handle), [forgotten]/[forgotten]-z"])
    }

    @Test(
        "A label is masked if it is a name or has one as its value; topics are left alone",
        arguments: [
            ("sandra42", "[forgotten]"), ("SANDRA42", "[forgotten]"),
            ("who::Sandra42", "who::[forgotten]"), ("a::b::kT41gQ", "a::b::[forgotten]"),
            ("sandra42::topic", "sandra42::topic"), ("who::sandra42-talks", "who::sandra42-talks"),
            ("sandra42-talks", "sandra42-talks"), ("van-rental", "van-rental"),
            ("rental::van", "rental::[forgotten]"), ("@sandra42", "@sandra42"), ("", ""),
            ("::", "::"),
        ])
    func labels(label: String, masked: String) throws {
        let issue = Issue.make(1, labels: ["topic", label])
        _ = try store.keep(.make(issues: [issue]))
        _ = try store.forget(.make("sandra42", aliases: ["van"]))
        #expect(try store.issues()[.videos]?.first?.labels == ["topic", masked])
        _ = try store.keep(.make(issues: [issue]))
        #expect(try store.issues()[.videos]?.first?.labels == ["topic", masked])
    }
}
