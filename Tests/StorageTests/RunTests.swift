import Measures
import Storage
import Testing

@Suite("How the passes went")
struct RunTests {
    @Test(
        "The last pass, the last success and the first failure since are told",
        arguments: [
            // outcomes in order; the places of last, last done, first failure
            ("d", 0, 0, nil), ("f", 0, nil, 0), ("ff", 1, nil, 0), ("fd", 1, 1, nil),
            ("dff", 2, 0, 1), ("dfdff", 4, 2, 3), ("ffdd", 3, 3, nil), ("dfd", 2, 2, nil),
        ] as [(String, Int, Int?, Int?)])
    func histories(outcomes: String, last: Int, done: Int?, failure: Int?) throws {
        let store = try Store.inMemory()
        let runs = outcomes.enumerated().map { index, outcome in
            outcome == "d"
                ? Run.make(at: "2026-11-2\(index)", .done, asOf: "2026-11-19")
                : Run.make(at: "2026-11-2\(index)", .failed, reason: "no answer")
        }
        for run in runs {
            _ = try store.keep(.make(run: run))
            _ = try store.keep(.make(source: "others"))
        }
        let expected = RunHistory(
            last: runs[last], lastDone: done.map { runs[$0] },
            firstFailure: failure.map { runs[$0] },
            toldTo: outcomes.contains("d") ? Timestamp("2026-11-19") : nil)
        let histories = try store.runs()
        #expect(histories[.videos] == expected)
        #expect(histories.count == 2)
        #expect(try store.rowCounts()["run"] == 2 * runs.count)
    }

    @Test("How far figures were told never goes back, whatever fails afterwards")
    func toldTo() throws {
        let store = try Store.inMemory()
        let passes: [(Run, toldTo: String?)] = [
            (.make(.failed), nil), (.make(.done, asOf: "2026-11-19"), "2026-11-19"),
            (.make(.failed, asOf: "2026-11-21"), "2026-11-21"), (.make(.failed), "2026-11-21"),
            (.make(.done, asOf: "2026-11-20"), "2026-11-21"),
        ]
        for (run, toldTo) in passes {
            _ = try store.keep(.make(run: run))
            #expect(try store.runs()[.videos]?.toldTo == toldTo.flatMap { Timestamp($0) })
        }
    }
}
