import TestSupport
import Testing

@Suite("What import tells besides the counts")
struct ImportNoteTests {
    private static let header = "grouping,grouping_data,datatype,network,year,month,value\n"

    /// What one file's import says, at noon on 22 November 2026.
    private func words(on text: String, named name: String) throws -> String {
        let work = try Workplace.dashboard()
        try work.write(text, to: name)
        return try work.run("import", name, "--clock", "2026-11-22T12:00:00Z").mustSucceed().errors
    }

    @Test("A new name that is nearly a usual one is pointed out")
    func slips() throws {
        #expect(
            try words(on: Self.header + "group,de,impresions,twiter,2026,5,7\n", named: "a.csv")
                == """
                a.csv: 1 added, 0 changed, 0 unchanged
                a.csv: 'impresions' is no usual datatype; if 'impressions' is meant, delete the \
                store, correct the file and import all again.
                a.csv: 'twiter' is no usual network; if 'twitter' is meant, delete the store, \
                correct the file and import all again.

                """)
    }

    @Test("A new name that is like no other is taken as it is")
    func newNames() throws {
        #expect(
            try words(on: Self.header + "group,de,downloads,podcast,2026,5,7\n", named: "a.csv")
                == "a.csv: 1 added, 0 changed, 0 unchanged\n")
    }

    @Test("Values of months that have not begun are counted")
    func unbegun() throws {
        let rows = "group,de,views,blog,2026,11,7\ngroup,de,views,blog,2026,12,7\n"
        #expect(
            try words(on: Self.header + rows, named: "a.csv") == """
                a.csv: 2 added, 0 changed, 0 unchanged
                a.csv: values in months that have not begun: 1; they are shown once they have.

                """)
    }

    @Test("A file without figures is told to have none")
    func nothing() throws {
        #expect(
            try words(on: Self.header, named: "a.csv") == """
                a.csv: 0 added, 0 changed, 0 unchanged
                a.csv: there are no figures in it.

                """)
    }
}
