import Testing

@Suite("Tidy tables")
struct TidyTableTests {
    private let header = "grouping,grouping_data,datatype,network,year,month,value"

    @Test("A row is one sample, months with one or two digits alike")
    func rows() throws {
        let text = """
            \(header)
            group,de,impressions,twitter,2020,7,23833
            group,de,impressions,twitter,2020,08,911176
            user,sandra42,engagements,twitter,2020,10,0
            """
        #expect(
            try Figures.samples(text, in: "a.csv") == [
                "de impressions twitter 2020-07 23833", "de impressions twitter 2020-08 911176",
                "de sandra42#kT41gQ engagements twitter 2020-10 0",
            ])
    }

    @Test("Columns are found by name; further ones and blank rows are ignored")
    func columns() throws {
        let text = #"""

            as_of,value,month,year,network,datatype,note,grouping_data,grouping
            2020-08-01,5,7,2020,twitter,views,"a, ""b"" c",de,group

            ,,,,,,,,
            ,,,,,,a remark beside the table,,
              ,
            x,6,8,2020,twitter,views,,de,group,further
            """#
        #expect(
            try Figures.samples(text, in: "A.CSV")
                == ["de views twitter 2020-07 5", "de views twitter 2020-08 6"])
    }

    @Test(
        "Line ends, a byte order mark and a missing last line end change nothing",
        arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let rows = ["group,de,views,blog,2020,1,5", "group,de,views,blog,2020,2,", ""]
        let text = "\u{FEFF}" + ([header] + rows).joined(separator: end)
        #expect(try Figures.samples(text, in: "a.csv") == ["de views blog 2020-01 5"])
        #expect(
            try Figures.faults(text + "group,de,views,blog,2020,3,x", in: "a.csv")
                .hasPrefix("a.csv:4: the value is 'x'."))
    }

    @Test("An empty value is a month without data, also in a row that ends early")
    func emptyValues() throws {
        let text = #"""
            \#(header)
            group,de,views,blog,2020,1,
            group,de,views,blog,2020,2
            group,de,views,blog,2020,3,""
            group,de,views,blog,2020,4,0
            """#
        #expect(try Figures.samples(text, in: "a.csv") == ["de views blog 2020-04 0"])
    }

    @Test("A row whose source is sample is kept as sample data")
    func sampleData() throws {
        let text = """
            \(header),source
            group,de,views,blog,2020,1,5,sample
            group,de,views,blog,2020,2,6,import
            group,de,views,blog,2020,3,7,Sample
            """
        #expect(
            try Figures.samples(text, in: "a.csv") == [
                "de views blog 2020-01 5 made up by sample", "de views blog 2020-02 6",
                "de views blog 2020-03 7 made up by sample",
            ])
    }

    @Test("A user's group comes from the profile, whatever the capitals of the handle")
    func usersGroup() throws {
        let text = """
            \(header)
            user,Sandra42,views,twitter,2020,1,5
            """
        #expect(
            try Figures.samples(text, in: "a.csv") == [
                "de sandra42#kT41gQ views twitter 2020-01 5"
            ])
    }

    @Test("Values reach to the end of 64 bits")
    func largest() throws {
        let text = "\(header)\ngroup,de,views,blog,2020,1,9223372036854775807"
        #expect(
            try Figures.samples(text, in: "a.csv") == ["de views blog 2020-01 9223372036854775807"])
    }

    @Test("A group's name is its own even if it looks like another column's")
    func lookalikes() throws {
        let text = "\(header)\ngroup,de,2020.pie,all,2020,1,5"
        #expect(try Figures.samples(text, in: "a.csv") == ["de 2020.pie all 2020-01 5"])
    }
}
