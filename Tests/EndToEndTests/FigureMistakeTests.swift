import TestSupport
import Testing

@Suite("Mistakes in figures")
struct FigureMistakeTests {
    private static let header = "grouping,grouping_data,datatype,network,year,month,value\n"

    private static func row(_ cells: String) -> String { header + "group,de,\(cells)\n" }

    static let mistakes = [
        Mistake(
            "a month that there is not", in: "f.csv", row("impressions,twitter,2020,13,1"),
            told: "f.csv:2: '2020-13' is no month. Write the year with four digits, from 1990"
                + " on, and the month as 1 to 12."),
        Mistake(
            "a month in words", in: "f.csv", row("impressions,twitter,2020,July,1"),
            told: "f.csv:2: '2020-July' is no month. Write the year with four digits, from 1990"
                + " on, and the month as 1 to 12."),
        Mistake(
            "a negative count", in: "f.csv", row("impressions,twitter,2020,07,-5"),
            told: "f.csv:2: the value is negative: -5. A count is a whole number from 0 to"
                + " 9223372036854775807."),
        Mistake(
            "a number beyond 64 bits", in: "f.csv",
            row("impressions,twitter,2020,07,9223372036854775808"),
            told: "f.csv:2: the value is '9223372036854775808'. A count is a whole number from 0 to"
                + " 9223372036854775807."),
        Mistake(
            "a decimal count", in: "f.csv", row("impressions,twitter,2020,07,1.5"),
            told: "f.csv:2: the value is '1.5'. A count is a whole number from 0 to"
                + " 9223372036854775807."),
        Mistake(
            "a group that is not configured", in: "f.csv",
            header + "group,dee,impressions,twitter,2020,07,5\n",
            told: "f.csv:2: the group 'dee' is not in the configuration. Did you mean 'de'?"),
        Mistake(
            "a group that would leave the site's folder", in: "f.csv",
            header + "group,../../etc,impressions,twitter,2020,07,5\n",
            told: "f.csv:2: '../../etc' is no grouping_data (letters, digits, '_', '-' and '.', not"
                + " beginning with '-' or '.', at most 64 characters)."),
        Mistake(
            "a column that is missing", in: "f.csv", "grouping,grouping_data,year,month,value\n",
            told: "f.csv:1: the header lacks 'datatype', 'network'. The columns are"
                + " grouping,grouping_data,datatype,network,year,month,value."),
        Mistake(
            "a month that stands twice", in: "f.csv",
            row("impressions,twitter,2020,07,5\ngroup,de,impressions,twitter,2020,07,6"),
            told: "f.csv:3: this series and month stand on line 2 already. Keep one of them."),
        Mistake(
            "an object of a month that there is not",
            in: "group/de/impressions/twitter/2021/all.json",
            "{\"00\": 5}",
            told: "group/de/impressions/twitter/2021/all.json:1: '2021-00' is no month of figures"
                + " (a year from 1990 on, then 01 to 12)."),
        Mistake(
            "an object with a negative count", in: "group/de/impressions/twitter/2021/all.json",
            "{\n\"01\": 3,\n\"02\": -4}",
            told: "group/de/impressions/twitter/2021/all.json:3: '02': the value is negative: -4. A"
                + " count is a whole number from 0 to 9223372036854775807."),
        Mistake(
            "an object that nobody can place", in: "figures.json", "{\"01\": 3}",
            told: "figures.json: the endpoint's object does not say whose figures it holds. Give"
                + " --query 'grouping=group&grouping_data=…&datatype=…&year=…&network=…', or keep"
                + " the file as …/group/NAME/DATATYPE/NETWORK/YEAR/all.json."),
        Mistake(
            "a file that is no JSON", in: "figures.json", "{\"01\": 3,",
            told: "figures.json:1:10: this is not JSON: Unexpected end of file during JSON parse."),
    ]

    @Test("Each is told with file and line, and nothing of any file is kept", arguments: mistakes)
    func told(_ mistake: Mistake) throws {
        let work = try Workplace.dashboard()
        try work.write(mistake.text, to: mistake.file)
        let before = try work.contents()
        let run = try work.run("import", Workplace.figuresPath, mistake.file)
        #expect(run.ending == .exit(1))
        #expect(run.errors == mistake.errors)
        #expect(try work.contents() == before, "nothing is written")
    }

    @Test("A file that is not there is named")
    func noFile() throws {
        let run = try Workplace.dashboard().run("import", "nothing.csv")
        #expect(run.ending == .exit(1))
        #expect(run.errors == "nothing.csv: there is no such file.\n")
    }

    @Test("Importing again changes nothing: not the store's figures, and not the site")
    func again() throws {
        let work = try Workplace.builtDashboard()
        let site = try work.contents(of: "public")
        let run = try work.run("import", Workplace.figuresPath, "--clock", "2021-02-01")
        #expect(
            run.errors
                == "group/de/impressions/twitter/2020/all.json: 0 added, 0 changed, 6 unchanged\n")
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        #expect(try work.contents(of: "public").differences(from: site) == [])
    }
}
