import Measures
import Storage
import Testing

@Suite("A large store")
struct LargeStoreTests {
    @Test(
        "Twenty thousand samples are recorded and read within a minute", .timeLimit(.minutes(1)))
    func large() throws {
        let months = (0..<250).map { Month(ordinal: 2_000 * 12 + $0).description }
        let samples = (0..<80).flatMap { user in
            months.map { Sample.make(Int64(user), user: "u\(user)", month: $0) }
        }
        let store = try Store.inMemory()
        #expect(try store.record(samples).added == 20_000)
        #expect(try store.record(samples).unchanged == 20_000)
        #expect(try store.samples().count == 20_000)
    }

    @Test(
        "Five hundred items of ten years are kept, and summed, within a minute",
        .timeLimit(.minutes(1)))
    func items() throws {
        let months = (0..<120).map { Month(ordinal: 2_010 * 12 + $0).description }
        let samples = (0..<500).flatMap { item in
            months.map { Sample.make(Int64(item), holder: .item("v\(item)"), month: $0) }
        }
        let folder = try Folder()
        let store = try Store(path: folder.store)
        #expect(try store.keep(.make(samples: samples)).added == 60_000)
        #expect(
            try Store(path: folder.store).samples()
                == months.map { .make(124_750, holder: .items, month: $0) })
    }
}
