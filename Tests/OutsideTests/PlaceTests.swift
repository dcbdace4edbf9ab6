import Measures
import Outside
import Testing

@Suite("Places and errors")
struct PlaceTests {
    @Test(
        "A place is written as compilers write it",
        arguments: [
            (Place(file: "a.yml"), "a.yml"), (Place(file: "a.yml", line: 3), "a.yml:3"),
            (Place(file: "a b.yml", line: 3, column: 7), "a b.yml:3:7"),
        ])
    func words(place: Place, expected: String) {
        #expect("\(place)" == expected)
        #expect("\(InputError("no.", at: place))" == expected + ": no.")
        #expect("\(Diagnostic("no.", at: place))" == expected + ": no.")
        #expect("\(Diagnostic("no."))" == "no.")
    }

    @Test("Errors are told in the order of files, lines and columns")
    func order() {
        let places = [
            Place(file: "a"), Place(file: "a", line: 2), Place(file: "a", line: 2, column: 1),
            Place(file: "a", line: 10, column: 1), Place(file: "b", line: 1),
        ]
        let errors = places.map { InputError("x", at: $0) }
        #expect(InputErrors(errors.reversed()).errors == errors)
        #expect(InputErrors(errors.shuffled()).errors == errors)
        #expect(
            "\(InputErrors([errors[4], errors[1]]))" == "a:2: x\nb:1: x")
    }

    @Test("Errors at the same place keep the order in which they were found")
    func samePlace() {
        let errors = (0..<50).map { InputError("fault \($0)", at: Place(file: "a", line: 1)) }
        #expect(InputErrors(errors).errors == errors)
    }
}

@Suite("Clock and environment")
struct ClockTests {
    @Test("A clock stands; the machine's is of this age")
    func clock() throws {
        let moment = try #require(Timestamp("2026-11-22T14:05:00Z"))
        #expect(Clock(standingAt: moment).now == moment)
        #expect(Clock.system().now > Timestamp("2025-01-01")!)
    }

    @Test("An environment is what it was made of")
    func environment() {
        let environment = Environment(["B": "2", "A": ""])
        #expect(environment["A"]?.isEmpty == true)
        #expect(environment["B"] == "2")
        #expect(environment["C"] == nil)
        #expect(environment.names == ["A", "B"])
        #expect(Environment.process()["PATH"] != nil)
    }
}
