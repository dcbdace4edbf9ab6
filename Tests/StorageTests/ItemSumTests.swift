// Names that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Storage
import Testing

@Suite("Items together")
struct ItemSumTests {
    @Test("Each group, network, month, source and standing has one sum, told when told last")
    func sums() throws {
        let store = try Store.inMemory()
        _ = try store.record([
            .make(1, holder: .item("a"), toldAt: "2020-08-05"),
            .make(2, holder: .item("b"), toldAt: "2020-09-01"),
            .make(4, holder: .item("c"), toldAt: "2020-08-01"),
            .make(8, holder: .item("a"), month: "2020-08"),
            .make(16, group: "x", holder: .item("a")),
            .make(32, holder: .item("d"), source: "videos"),
            .make(64, holder: .item("e"), origin: .sampleData),
            .make(5, user: "u"), .make(6),
        ])
        #expect(
            try store.samples() == [
                .make(6), .make(5, user: "u"),
                .make(7, holder: .items, toldAt: "2020-09-01"),
                .make(64, holder: .items, origin: .sampleData),
                .make(32, holder: .items, source: "videos"),
                .make(8, holder: .items, month: "2020-08"), .make(16, group: "x", holder: .items),
            ])
    }

    @Test("A source can be left out, of the sums as well")
    func leavingOut() throws {
        let store = try Store.inMemory()
        _ = try store.record([
            .make(1, holder: .item("a"), source: "videos"), .make(2, holder: .item("b")),
            .make(3, user: "u", source: "videos"), .make(4),
        ])
        #expect(
            try store.samples(leavingOut: [.videos]) == [.make(4), .make(2, holder: .items)])
        #expect(
            try store.samples(leavingOut: [.videos, SourceName("import")!]).isEmpty)
        #expect(try store.samples(leavingOut: [SourceName("none")!]).count == 4)
    }

    @Test(
        "A sum is exact up to the greatest that there is, and that where it is greater",
        arguments: [
            ([4_294_967_295, 4_294_967_295], 8_589_934_590),
            ([.max - 5, 5], .max), ([.max - 5, 4], .max - 1), ([.max - 5, 6], .max),
            ([.max, .max], .max), ([.max, .max, .max, 1], .max), ([.max, 0], .max), ([0, 0], 0),
            ([1 << 62, 1 << 62], .max), ([1 << 62, 1 << 61, 7], 1 << 62 + 1 << 61 + 7),
        ] as [([Int64], Int64)])
    func greatest(values: [Int64], sum: Int64) throws {
        let store = try Store.inMemory()
        _ = try store.record(
            values.enumerated().map { .make($1, holder: .item("v\($0)")) } + [.make(1)])
        #expect(try store.samples() == [.make(1), .make(sum, holder: .items)])
    }
}
