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
}
