import Measures
import Storage
import Testing

@Suite("The anonymous share")
struct ShareTests {
    @Test(
        "What was measured counts instead of what was made up; like is added to like",
        arguments: [
            // each: value, made up or not, told at, by; then the share
            (5, false, "2020-08-02", "b", 7, false, "2020-08-03", "a", 12, "2020-08-02", "b"),
            (5, false, "2020-08-03", "a", 7, false, "2020-08-02", "b", 12, "2020-08-02", "b"),
            (5, false, "2020-08-02", "b", 7, false, "2020-08-02", "a", 12, "2020-08-02", "a"),
            (5, true, "2020-08-02", "b", 7, true, "2020-08-03", "a", 12, "2020-08-02", "b"),
            (5, false, "2020-08-03", "b", 7, true, "2020-08-02", "a", 5, "2020-08-03", "b"),
            (5, true, "2020-08-02", "b", 7, false, "2020-08-03", "a", 7, "2020-08-03", "a"),
            (0, false, "2020-08-02", "b", 7, true, "2020-08-03", "a", 0, "2020-08-02", "b"),
            (
                .max, false, "2020-08-02", "b", 7, false, "2020-08-03", "a", .max, "2020-08-02",
                "b"
            ),
        ] as [(Int64, Bool, String, String, Int64, Bool, String, String, Int64, String, String)])
    func joined(
        one: Int64, oneIsMadeUp: Bool, oneToldAt: String, oneBy: String, other: Int64,
        otherIsMadeUp: Bool, otherToldAt: String, otherBy: String, share: Int64, toldAt: String,
        by: String
    ) throws {
        for names in [["u", "v"], ["v", "u"]] {
            let store = try Store.inMemory()
            _ = try store.record([
                .make(
                    one, user: "u", toldAt: oneToldAt, source: oneBy,
                    origin: oneIsMadeUp ? .sampleData : .measured),
                .make(
                    other, user: "v", toldAt: otherToldAt, source: otherBy,
                    origin: otherIsMadeUp ? .sampleData : .measured),
            ])
            for name in names { _ = try store.forget(.make(name)) }
            #expect(
                try store.samples() == [
                    .make(
                        share, holder: .forgotten, toldAt: toldAt, source: by,
                        origin: oneIsMadeUp && otherIsMadeUp ? .sampleData : .measured)
                ])
        }
    }

    @Test(
        "Whoever is forgotten whenever, every month of every group comes to the same as before",
        arguments: 0..<20 as Range<UInt64>)
    func property(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let store = try Store.inMemory()
        var people = (0..<6).map { "person\($0)" }
        var expected: [String: Int64] = [:]
        for month in 1...12 {
            for person in people {
                for group in ["de", "education"] where chance.next() % 3 > 0 {
                    let value = Int64(chance.next() % 1_000)
                    let sample = Sample.make(
                        value, user: person, group: group,
                        month: "2025-\(month < 10 ? "0" : "")\(month)",
                        toldAt: "2026-02-\(10 + month)")
                    expected["\(group) \(sample.month)", default: 0] += value
                    _ = try store.record([sample])
                }
            }
            if chance.next() % 3 == 0, let leaving = people.indices.last {
                let place = Int(chance.next() % UInt64(leaving + 1))
                _ = try store.forget(.make(people.remove(at: place), salt: "salt \(month)"))
            }
            let sums = Dictionary(
                try store.samples().map { ("\($0.account.group) \($0.month)", $0.value) },
                uniquingKeysWith: +)
            #expect(sums == expected)
        }
        #expect(expected.count >= 12)
    }
}

/// Numbers in no order that are the same in every run (xorshift).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 11
    }
}
