import GRDB
import Measures
import Storage
import Testing

@Suite("Keeping what a pass brought")
struct PullTests {
    private let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private func figures(since month: String = "2020-01") throws -> SourceFigures {
        let month: Month = try #require(Month(month))
        return try store.figures(of: .videos, since: month)
    }

    @Test("A source that was never asked has nothing")
    func nothing() throws {
        let figures = try figures()
        #expect(figures.samples.isEmpty)
        #expect(!figures.hasFigures)
        #expect(figures.readings.isEmpty)
        #expect(figures.items.isEmpty)
        #expect(try store.watermark(of: .videos) == nil)
        #expect(try store.runs().isEmpty)
        #expect(try store.issues().isEmpty)
    }

    @Test("A rehearsal tells what would be kept, and keeps nothing")
    func rehearsal() throws {
        let pull = Pull.make(
            samples: [.make(3, holder: .item("v1"), source: "videos")],
            watermark: Watermark("2026"))
        #expect(try store.rehearse(pull).words == "1 0 0 0")
        #expect(try store.samples().isEmpty)
        #expect(try store.watermark(of: .videos) == nil)
        #expect(try store.runs().isEmpty)
        #expect(try store.keep(pull).words == "1 0 0 0")
        #expect(try store.rehearse(pull).words == "0 0 1 0")
    }

    @Test("A collector gets its own figures of the asked months back, each item's")
    func samples() throws {
        let told: [Sample] = [
            .make(2, holder: .item("a"), month: "2020-02", source: "videos"),
            .make(3, holder: .item("a"), month: "2020-03", source: "videos"),
            .make(1, holder: .item("b"), month: "2020-02", source: "videos"),
        ]
        _ = try store.record([.make(9), .make(4, holder: .forgotten, source: "videos")])
        #expect(try !figures().hasFigures)
        #expect(try store.keep(.make(samples: told)).words == "3 0 0 0")
        #expect(try figures().samples == told)
        #expect(try figures(since: "2020-03").samples == [told[1]])
        #expect(try figures(since: "2020-04").samples == [])
        #expect(try figures(since: "2020-04").hasFigures)
    }

    @Test("It also gets what other sources told, and everything of all months if it asks for that")
    func others() throws {
        let own = Sample.make(2, holder: .item("a"), month: "2020-02", source: "videos")
        let others: [Sample] = [
            .make(9, month: "2020-02"), .make(7, user: "u", month: "2020-03", source: "sheet"),
            .make(8, holder: .item("b"), month: "2020-03"),
        ]
        _ = try store.record(others + [own, .make(4, holder: .forgotten, month: "2020-03")])
        #expect(try Set(figures(since: "2020-02").others) == Set(others))
        #expect(try Set(figures(since: "2020-03").others) == Set(others.dropFirst()))
        let all = try store.figures(of: .videos, since: nil)
        #expect(all.samples == [own])
        #expect(Set(all.others) == Set(others))
    }

    @Test("Readings or issues alone are figures; items alone are none")
    func hasFigures() throws {
        _ = try store.keep(.make(items: [.make("a")]))
        #expect(try !figures().hasFigures)
        _ = try store.keep(.make(source: "others", readings: [.make("a", 1)], issues: [.make(1)]))
        #expect(try !figures().hasFigures)
        _ = try store.keep(.make(issues: [.make(1)]))
        #expect(try figures().hasFigures)
        let other = try Store.inMemory()
        _ = try other.keep(.make(readings: [.make("a", 1)]))
        #expect(try other.figures(of: .videos, since: nil).hasFigures)
    }

    @Test("Of the readings of a day the last stands, in whatever order they come")
    func readings() throws {
        let readings: [Reading] = [
            .make("a", 5, at: "2026-11-21T23:59:59Z"), .make("a", 7, at: "2026-11-22T12:00:00Z"),
            .make("a", 6, at: "2026-11-22T00:00:00Z"), .make("b", 1, at: "2024-02-29T06:00:00Z"),
            .make("b", 0, at: "2024-02-29T06:00:00Z"),
        ]
        for reading in readings { _ = try store.keep(.make(readings: [reading])) }
        _ = try store.keep(.make(source: "others", readings: [.make("a", 99), .make("c", 99)]))
        #expect(try store.rowCounts()["reading"] == 5)
        let last = try figures().readings
        #expect(Set(last.values) == [readings[1], readings[4]])
        #expect(last.allSatisfy { $0.key == $0.value.item })
    }

    @Test("An item is as it was told last, and keeps a day of publication that is no longer told")
    func items() throws {
        let first = Item.make("a", title: "Old", publishedAt: "2020-05-27T22:43:09Z")
        _ = try store.keep(.make(items: [first, .make("b")]))
        #expect(try Set(figures().items.values) == [first, .make("b")])
        _ = try store.keep(.make(items: [.make("a", title: "New", isGone: true)]))
        #expect(
            try Set(figures().items.values) == [
                .make("a", title: "New", publishedAt: "2020-05-27T22:43:09Z", isGone: true),
                .make("b"),
            ])
    }

    @Test("An issue is as it was when it changed last, with everything in it")
    func issues() throws {
        let issue = Issue.make(
            2, title: "Say \"hi\" \\ 🦊", updatedAt: "2026-11-21T00:00:00Z",
            closedAt: "2026-11-21T00:00:00Z", labels: ["b", "a::1", "ü/\"x\"", "a,b"], weight: 3,
            due: "2026-12-01", isConfidential: true, isMoved: true)
        let others: [Measures.Issue] = [.make(3), .make(1)]
        _ = try store.keep(.make(issues: [issue] + others))
        _ = try store.keep(.make(source: "others", issues: [.make(2)]))
        let found = try store.issues()
        #expect(found[.videos] == [.make(1), issue, .make(3)])
        #expect(found.mapValues(\.count).map(\.value).sorted() == [1, 3])
        _ = try store.keep(.make(issues: [.make(2, updatedAt: "2026-11-20T23:59:59Z")]))
        #expect(try store.issues()[.videos]?[1] == issue)
        let reopened = Issue.make(2, updatedAt: "2026-11-21T00:00:00Z")
        _ = try store.keep(.make(issues: [reopened]))
        #expect(try store.issues()[.videos]?[1] == reopened)
    }

    @Test("The watermark stays where a pass does not move it")
    func watermark() throws {
        _ = try store.keep(.make(watermark: Watermark("one")))
        _ = try store.keep(.make())
        #expect(try store.watermark(of: .videos) == Watermark("one"))
        _ = try store.keep(.make(watermark: Watermark("")))
        #expect(try store.watermark(of: .videos) == Watermark(""))
        #expect(try store.watermark(of: #require(SourceName("others"))) == nil)
    }

    @Test("A pull that can't be kept whole leaves nothing behind, not even its run")
    func wholeOrNothing() throws {
        let folder = try Folder()
        let store = try Store(path: folder.store)
        _ = try store.keep(.make(watermark: Watermark("one")))
        let before = try folder.dump()
        #expect(
            message { () throws(StoreError) in
                try store.keep(
                    .make(
                        samples: [.make(1)], readings: [.make("b", 1), .make("a", -1)],
                        items: [.make("a")], issues: [.make(1)], watermark: Watermark("two")))
            }.contains("CHECK constraint failed"))
        #expect(try folder.dump() == before)
    }
}
