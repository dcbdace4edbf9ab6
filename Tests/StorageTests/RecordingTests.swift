import Measures
import Storage
import Testing

@Suite("Recording samples")
struct RecordingTests {
    @Test("What is recorded is read again, in a stable order, gaps kept")
    func order() throws {
        let samples: [Sample] = [
            .make(1, group: "a", month: "2020-02"), .make(2, group: "a", month: "2021-01"),
            .make(3, user: "A", group: "a"), .make(4, user: "a", group: "a", tracker: "kT41gQ"),
            .make(5, user: "b", group: "a"), .make(.max, group: "b"), .make(0, group: "c"),
        ]
        for order in [samples, samples.reversed(), samples.shuffled()] {
            let store = try Store.inMemory()
            #expect(try store.record(order).words == "7 0 0 0")
            #expect(try store.samples() == samples)
        }
    }

    @Test("Recording the same again changes nothing in the whole database")
    func twice() throws {
        let folder = try Folder()
        let samples: [Sample] = [
            .make(5), .make(6, user: "u", tracker: "kT41gQ"), .make(7, month: "2026-11"),
            .make(8, month: "2020-08", source: "sample", origin: .sampleData),
        ]
        let store = try Store(path: folder.store)
        #expect(try store.record(samples).words == "4 0 0 0")
        let before = try folder.dump()
        #expect(before.count == 4 + 2 + 2)
        #expect(try store.record(samples).words == "0 0 4 0")
        #expect(try Store(path: folder.store).record(samples + samples).words == "0 0 8 0")
        #expect(try folder.dump() == before)
    }

    @Test(
        "What is known gives way to news only",
        arguments: [
            // known value, told at, by; new value, told at, by; what becomes of it
            (5, "2026-11-22", "import", 6, "2026-11-23", "import", "0 1 0 0"),
            (5, "2026-11-22", "import", 5, "2026-11-23", "import", "0 0 1 0"),
            (5, "2026-11-22", "import", 5, "2026-11-22", "keyhole", "0 1 0 0"),
            (5, "2026-11-22", "sample", 5, "2026-11-22", "sample", "0 0 1 0"),
            (5, "2026-11-22", "sample", 5, "2026-11-22", "import", "0 1 0 0"),
            (5, "2026-11-22", "sample", 9, "2026-11-22", "sample", "0 1 0 0"),
            (5, "2026-11-22", "import", 5, "2026-11-23", "sample", "0 0 0 1"),
            (5, "2026-11-22", "import", 9, "2026-11-23", "sample", "0 0 0 1"),
            // told within the month 2020-07, and again
            (5, "2020-07-30", "import", 5, "2020-07-30T23:00:00Z", "import", "0 0 1 0"),
            (5, "2020-07-30", "import", 5, "2020-07-31", "import", "0 1 0 0"),
            (5, "2020-07-31T23:59:59Z", "import", 5, "2020-08-01", "import", "0 1 0 0"),
            (5, "2020-08-04", "import", 5, "2020-09-01", "import", "0 0 1 0"),
            (5, "2020-07-30", "import", 5, "2020-07-29", "import", "0 0 1 0"),
            // told before what is known: later tellings stand, unless they were made up
            (5, "2026-11-22", "import", 6, "2026-11-21", "import", "0 0 1 0"),
            (5, "2026-11-22", "import", 6, "2026-11-21T23:59:59Z", "keyhole", "0 0 1 0"),
            (5, "2026-11-22", "import", 6, "2026-11-22", "import", "0 1 0 0"),
            (5, "2026-11-22", "sample", 6, "2020-01-01", "import", "0 1 0 0"),
            (5, "2026-11-22", "sample", 6, "2020-01-01", "sample", "0 1 0 0"),
        ] as [(Int64, String, String, Int64, String, String, String)])
    func verdict(
        known: Int64, toldAt: String, by: String, new: Int64, newToldAt: String, newBy: String,
        expected: String
    ) throws {
        let origin = { (source: String) in
            source == "sample" ? Sample.Origin.sampleData : .measured
        }
        let old = Sample.make(known, toldAt: toldAt, source: by, origin: origin(by))
        let news = Sample.make(new, toldAt: newToldAt, source: newBy, origin: origin(newBy))
        let store = try Store.inMemory()
        _ = try store.record([old])
        #expect(try store.record([news]).words == expected)
        #expect(try store.samples() == [expected == "0 1 0 0" ? news : old])
    }

    @Test("A month that was over but not settled is as whole as its last telling")
    func settling() throws {
        let store = try Store.inMemory()
        _ = try store.record([.make(5, toldAt: "2020-08-01")])
        #expect(try store.record([.make(5, toldAt: "2020-08-03T23:59:59Z")]).words == "0 0 1 0")
        #expect(try store.record([.make(5, toldAt: "2020-08-04")]).words == "0 0 1 0")
        #expect(try store.record([.make(5, toldAt: "2020-08-05")]).words == "0 0 1 0")
        #expect(try store.samples() == [.make(5, toldAt: "2020-08-04")])
    }

    @Test("A person's account keeps its tracker where a later sample does not name it")
    func tracker() throws {
        let store = try Store.inMemory()
        _ = try store.record([.make(1, user: "u")])
        #expect(try store.samples().map(\.account.tracker) == [nil])
        _ = try store.record([.make(1, user: "u", tracker: "kT41gQ"), .make(1, user: "u")])
        #expect(try store.samples().map(\.account.tracker?.text) == ["kT41gQ"])
    }

    @Test("Samples of the same person are one account, whatever their trackers")
    func oneAccount() throws {
        let store = try Store.inMemory()
        #expect(
            try store.record([
                .make(1, user: "u", tracker: "aaaaaa"), .make(2, user: "u", tracker: "bbbbbb"),
            ]).words == "1 1 0 0")
        #expect(try store.samples() == [.make(2, user: "u", tracker: "bbbbbb")])
    }

    @Test("A person, an item, a group and a forgotten share are accounts of their own")
    func holders() throws {
        let samples: [Sample] = [
            .make(1), .make(2, holder: .forgotten), .make(3, holder: .item("/a b?c")),
            .make(4, holder: .item("/A b?c")), .make(5, user: "u"),
        ]
        let store = try Store.inMemory()
        #expect(try store.record(samples.reversed()).words == "5 0 0 0")
        #expect(try store.record(samples).words == "0 0 5 0")
        #expect(
            try store.samples() == [samples[0], samples[1], samples[4], .make(7, holder: .items)])
    }

    @Test("The sum of all items is refused, and what came with it is not kept")
    func sumOfItems() throws {
        let store = try Store.inMemory()
        #expect(
            message { () throws(StoreError) in
                try store.record([.make(1), .make(2, holder: .items)])
            }.hasPrefix("the sum of all items is worked out when the store is read"))
        #expect(try store.samples().isEmpty)
    }

    @Test("Batches are counted each, and nothing is nothing")
    func batches() throws {
        let store = try Store.inMemory()
        let recordings = try store.record(batches: [[.make(1)], [], [.make(1), .make(2)]])
        #expect(recordings.map(\.words) == ["1 0 0 0", "0 0 0 0", "0 1 1 0"])
        #expect(try store.record([]).words == "0 0 0 0")
    }
}
