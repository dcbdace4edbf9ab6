import Measures
import Outside
import Sources
import Testing

@Suite("What arrives is looked over before it is kept")
struct ArrivalCheckTests {
    @Test(
        "Only what can be is kept, and what is odd is told in figures",
        arguments: ArrivalExample.all)
    func examples(_ example: ArrivalExample) throws {
        let occasion = Arrivals.occasion(kept: example.kept, toldAt: example.toldAt)
        let check = ArrivalCheck(occasion: occasion)
        let checked = try check.checked(example.came.map { Arrivals.sample($0) })
        #expect(checked.samples.map(Arrivals.words) == example.passed)
        #expect(checked.diagnostics.map(\.description) == example.said)
    }

    @Test("What another source told is a measure as well: of falls and jumps, not of silence")
    func others() throws {
        let told = ["2026-07", "2026-08", "2026-09"].map { "de impressions \($0) 1000" }
        let check = ArrivalCheck(occasion: Arrivals.occasion(keptOfOthers: told))
        let came = ["de impressions 2026-09 499", "de impressions 2026-10 20001"]
        let checked = try check.checked(came.map { Arrivals.sample($0) })
        #expect(checked.samples.map(Arrivals.words) == ["de impressions 2026-10 20001"])
        #expect(checked.diagnostics.count == 2)
        let zero = try check.checked([Arrivals.sample("de impressions 2026-11 0")])
        #expect(zero.samples.count == 1)
    }

    @Test(
        "Nothing but zeros where there were figures before is a fault of the whole",
        arguments: [
            (["de impressions 2026-11 0"], "Nothing but zeros came for impressions,"),
            (
                ["de impressions 2026-11 0", "de engagements 2026-11 0"],
                "Nothing but zeros came for engagements and impressions,"
            ),
            (
                ["de impressions 2026-11 7", "de engagements 2026-11 0"],
                "Nothing but zeros came for engagements,"
            ),
            ([], "No figures came,"),
        ])
    func nothing(came: [String], expected: String) throws {
        let kept = ["de impressions 2025-12 5", "de engagements 2026-03 2", "de views 2026-10 9"]
        let check = ArrivalCheck(occasion: Arrivals.occasion(kept: kept))
        let error = #expect(throws: CollectError.self) {
            try check.checked(came.map { Arrivals.sample($0) })
        }
        #expect(error?.description.hasPrefix(expected) == true, "\(error as Any)")
    }

    @Test("Nothing is no fault where nothing is kept, and old figures without samples count")
    func nothingKept() throws {
        #expect(try ArrivalCheck(occasion: Arrivals.occasion()).checked([]).samples.isEmpty)
        let old = ArrivalCheck(occasion: Arrivals.occasion(hasFigures: true))
        #expect(throws: CollectError.self) { try old.checked([]) }
    }

    @Test("The factor of a jump is the caller's", arguments: [(2.0, 1), (3.0, 1), (3.1, 0)])
    func factor(factor: Double, notes: Int) throws {
        let kept = ["2026-07", "2026-08", "2026-09"].map { "de impressions \($0) 1000" }
        let check = ArrivalCheck(occasion: Arrivals.occasion(kept: kept), jumpFactor: factor)
        let checked = try check.checked([Arrivals.sample("de impressions 2026-10 3001")])
        #expect(checked.samples.count == 1)
        #expect(checked.diagnostics.count == notes)
    }

    @Test("Differences may fall and jump, but neither come early nor twice")
    func differences() {
        let check = ArrivalCheck(
            occasion: Arrivals.occasion(kept: ["de views 2026-10 900"]), jumpFactor: 1)
        let came = [
            "de views 2026-10 0", "de views 2026-10 0", "de views 2026-12 1",
            "education views 2026-10 3", "education views 2026-10 4",
        ]
        let consistent = check.consistent(came.map { Arrivals.sample($0) })
        #expect(consistent.samples.map(Arrivals.words) == ["de views 2026-10 0"])
        #expect(consistent.diagnostics.count == 3)
    }

    @Test("No note names a person, and there are never many notes")
    func notes() throws {
        let handles = (0..<60).map { "de/sandra\($0)#kT41g\($0) impressions 2026-12 5" }
        let check = ArrivalCheck(occasion: Arrivals.occasion())
        let said = try check.checked(handles.map { Arrivals.sample($0) }).diagnostics
            .map(\.description)
        #expect(said.count == 51)
        #expect(said.last == "10 more values like these are odd.")
        #expect(!said.contains { $0.contains("sandra") || $0.contains("kT41g") })
    }
}
