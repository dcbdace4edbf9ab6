import TestSupport
import Testing

@Suite("draw --batch")
struct BatchTests {
    private static let good =
        #"{"id": "one", "year": 2020, "title": "One", "unit": "views","#
        + #" "values": [1,2,3,4,5,6,7,8,9,10.5,null,12]}"#

    private static func row(_ changes: (String, String)...) -> String {
        changes.reduce(good) { $0.replacing($1.0, with: $1.1) }
    }

    @Test("Each row becomes a file, without any configuration or store")
    func files() throws {
        let work = try Workplace()
        let rows = "[\(Self.good), \(Self.row(("\"one\"", "\"two words, dots...\"")))]"
        try work.write(rows, to: "rows.json")
        let run = try work.run("draw", "--batch", "rows.json", "--output", "charts").mustSucceed()
        #expect(run.output == "")
        #expect(run.errors == "charts: charts drawn: 2\n")
        let charts = try work.contents(of: "charts")
        #expect(charts.paths == ["one.svg", "two words, dots....svg"])
        #expect(charts.text("one.svg")?.hasPrefix("<svg") == true)
        #expect(try work.contents().paths.count == 3)
    }

    @Test("'-' reads the rows from standard input and draws the same")
    func standardInput() throws {
        let work = try Workplace()
        try work.write("[\(Self.good)]", to: "rows.json")
        try work.run("draw", "--batch", "rows.json", "--output", "a").mustSucceed()
        try work.run("draw", "--batch", "-", "--output", "b", input: "[\(Self.good)]")
            .mustSucceed()
        #expect(try work.contents(of: "a") == work.contents(of: "b"))
    }

    @Test("No rows are no mistake")
    func noRows() throws {
        let work = try Workplace()
        try work.run("draw", "--batch", "-", "--output", "charts", input: "[]").mustSucceed()
        #expect(try work.contents().paths == [])
    }

    @Test("With a clock, its month is partial and later ones have not begun")
    func clock() throws {
        let work = try Workplace()
        try work.write("[\(Self.good)]", to: "rows.json")
        try work.run("draw", "--batch", "rows.json", "--output", "over").mustSucceed()
        try work.run(
            "draw", "--batch", "rows.json", "--output", "now", "--clock", "2020-10-15"
        ).mustSucceed()
        let over = try #require(try work.contents(of: "over").text("one.svg"))
        let now = try #require(try work.contents(of: "now").text("one.svg"))
        #expect(over.contains("November no data"))
        #expect(!over.contains("url(#"), "nothing is hatched")
        #expect(now.contains("November not yet"))
        #expect(now.contains("December not yet"))
        #expect(now.contains("url(#"), "October is hatched")
    }

    @Test("The year before and the day of the data are drawn where a row has them")
    func furtherKeys() throws {
        let work = try Workplace()
        let previous = #""previous": [1,1,1,1,1,1,1,1,1,1,1,1], "as_of": "2020-10-15", "id": "one""#
        let rows = "[\(Self.row((#""id": "one""#, previous)))]"
        try work.run("draw", "--batch", "-", "--output", "charts", input: rows).mustSucceed()
        let chart = try #require(try work.contents(of: "charts").text("one.svg"))
        #expect(chart.contains("15 Oct"))
        #expect(chart.contains("2019"))
    }

    @Test(
        "One wrong row is told by number and month, and nothing is drawn",
        arguments: [
            (row((#""id": "one", "#, "")), "row 2: 'id' is missing."),
            (row(("one", "two")), "row 2: the id 'two' is row 1's already."),
            (row(("one", "..")), "row 2, 'id': '..' can't be a file name"),
            (row(("one", "a/b")), "row 2, 'id': 'a/b' can't be a file name"),
            (row(("one", #"a\u0007"#)), "row 2, 'id': 'a\u{7}' can't be a file name"),
            (row(("one", "")), "row 2, 'id': '' can't be a file name"),
            (
                row(("one", String(repeating: "x", count: 121))),
                "row 2, 'id': '\(String(repeating: "x", count: 40))' can't be a file name"
            ),
            (row(("12]", "12, 13]")), "row 2, 'values': there are 13 values instead of twelve."),
            (row((",null,12]", "]")), "row 2, 'values': there are 10 values instead of twelve."),
            (row(("7,8", #""many",8"#)), "row 2, 'values', July: this is no finite number"),
            (row(("7,8", "9223372036854775808,8")), "row 2, 'values', July: this is no finite"),
            (row(("7,8", "1e400,8")), "row 2, 'values', July: "),
            (row(("7,8", "true,8")), "row 2, 'values', July: this is no finite number"),
            (row(("7,8", "[7],8")), "row 2, 'values', July: this is no finite number"),
            (row((#""title": "One", "#, "")), "row 2: 'title' is missing."),
            (row((#""unit": "views","#, "")), "row 2: 'unit' is missing."),
            (row(("2020", #""then""#)), "row 2, 'year': "),
            (row(("2020", "2020.5")), "row 2, 'year': "),
            (row((#""id""#, #""as_of": "soon", "id""#)), "row 2, 'as_of': 'soon' is no day."),
            (row((#""id""#, #""previous": [1], "id""#)), "row 2, 'previous': there are 1 values"),
        ])
    func wrongRow(row: String, told: String) throws {
        let work = try Workplace()
        let rows = "[\(Self.row(("one", "two"))),\n\(row)]"
        let run = try work.run("draw", "--batch", "-", "--output", "charts", input: rows)
        #expect(run.ending == .exit(1))
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("standard input:"))
        #expect(run.errors.contains(": " + told))
        #expect(try work.contents().paths == [])
        #expect(!work.has("charts"))
    }

    @Test("What is no array of rows is refused", arguments: ["", "{}", "[1]", "[{]", "[NaN]"])
    func noArray(text: String) throws {
        let work = try Workplace()
        let run = try work.run("draw", "--batch", "-", "--output", "charts", input: text)
        #expect(run.ending == .exit(1))
        #expect(run.errors.hasPrefix("standard input"))
        #expect(!work.has("charts"))
    }

    @Test("An id of 120 characters is still a file name")
    func longID() throws {
        let work = try Workplace()
        let id = String(repeating: "é", count: 120)
        try work.run(
            "draw", "--batch", "-", "--output", "charts", input: "[\(Self.row(("one", id)))]"
        ).mustSucceed()
        #expect(try work.contents(of: "charts").paths.count == 1)
    }
}
