import Foundation
import Outside
import Sources
import Testing

@Suite("Tidy tables with faults")
struct TidyTableFaultTests {
    private let header = "grouping,grouping_data,datatype,network,year,month,value"
    private let good = "group,de,impressions,twitter,2020,1,5"

    @Test(
        "A bad row names file and line, and nothing of the file is kept",
        arguments: [
            ("group,de,views,blog,2020,13,5", "'2020-13' is no month. Write the year with four"),
            ("group,de,views,blog,2020,0,5", "'2020-00' is no month."),
            ("group,de,views,blog,2020,007,5", "'2020-007' is no month."),
            ("group,de,views,blog,20,7,5", "'20-07' is no month."),
            ("group,de,views,blog,0000,7,5", "'0000-07' is no month."),
            ("group,de,views,blog,2020,July,5", "'2020-July' is no month."),
            ("group,de,views,blog,2020,,5", "'2020-' is no month."),
            ("group,de,views,blog,fy20,1,5", "'fy20-01' is no month."),
            ("group,de,views,blog,2020,all,5", "'2020-all' is no month."),
            ("group,de,views,blog,2020,7,-1", "the value is negative: -1. A count is a whole"),
            ("group,de,views,blog,2020,7,1.5", "the value is '1.5'. A count is a whole number"),
            ("group,de,views,blog,2020,7,1e3", "the value is '1e3'."),
            ("group,de,views,blog,2020,7,+5", "the value is '+5'."),
            ("group,de,views,blog,2020,7,\"1,000\"", "the value is '1,000'."),
            ("group,de,views,blog,2020,7,9223372036854775808", "is '9223372036854775808'. A count"),
            ("group,de,views,blog,2020,7,٣", "the value is '٣'."),
            ("group,de,views,blog,2020,7,n/a", "the value is 'n/a'."),
            ("group,ed,views,blog,2020,7,5", "the group 'ed' is not in the configuration. Did you"),
            ("group,educaton,views,blog,2020,7,5", " Did you mean 'education'?"),
            ("group,sales,views,blog,2020,7,5", " Allowed: de, education."),
            ("group,../../etc,views,blog,2020,7,5", "'../../etc' is no grouping_data (letters, "),
            ("group,.,views,blog,2020,7,5", "'.' is no grouping_data (letters, "),
            ("group,,views,blog,2020,7,5", "the parameter 'grouping_data' is missing"),
            ("gruop,de,views,blog,2020,7,5", "'gruop' is no grouping (did you mean 'group'?)"),
            ("group,de,views/all,blog,2020,7,5", "'views/all' is no datatype (letters, "),
            ("group,de,page views,blog,2020,7,5", "'page views' is no datatype (letters, "),
            ("group,de,views,,2020,7,5", "the parameter 'network' is missing"),
            ("group,de,views,blog,0202,7,5", "'0202-07' is no month"),
            ("user,nobody,views,twitter,2020,7,5", "'nobody' has no profile for twitter"),
            ("user,sandra42,views,blog,2020,7,5", "'sandra42' has no profile for blog"),
            (
                "user,silent,views,twitter,2020,7,5",
                "'silent' has no recorded consent. Add 'consent"
            ),
        ])
    func badRow(row: String, expected: String) throws {
        let faults = try Figures.faults("\(header)\n\(good)\n\(row)\n", in: "in/a.csv")
        #expect(faults.hasPrefix("in/a.csv:3: "), "\(faults)")
        #expect(faults.contains(expected), "\(faults)")
        #expect(!faults.contains("\n"))
    }

    @Test("Every bad row is told, but no more than twenty")
    func manyFaults() throws {
        let rows = (1...30).map { _ in "group,de,views,blog,2020,13,5" }
        let faults = try Figures.faults(([header] + rows).joined(separator: "\n"), in: "a.csv")
        #expect(faults.split(separator: "\n").count == 20)
        #expect(faults.hasPrefix("a.csv:2: ") && faults.contains("\na.csv:21: "))
    }

    @Test("Line breaks within quotation marks and blank rows count as lines")
    func lineNumbers() throws {
        let text = """
            \(header),note

            \(good),"one
            two

            four"
            group,de,views,blog,2020,13,5,x
            """
        for text in [text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
            #expect(try Figures.faults(text, in: "a.csv").hasPrefix("a.csv:7: '2020-13' is"))
        }
    }

    @Test("A series and month that stand twice are refused with both lines")
    func doubled() throws {
        let text = "\(header)\n\(good)\n\ngroup,de,impressions,twitter,2020,01,6\n"
        #expect(
            try Figures.faults(text, in: "a.csv")
                == "a.csv:4: this series and month stand on line 2 already. Keep one of them.")
    }

    @Test(
        "A header that lacks a column, or has one twice, is refused once",
        arguments: [
            (
                "grouping,grouping_data,datatype,network,year,month",
                "a.csv:1: the header lacks 'value'. The columns are grouping,grouping_data,"
            ),
            ("Grouping;Value", "a.csv:1: the header lacks 'grouping', 'grouping_data', 'datatype'"),
            (
                "grouping,grouping_data,datatype,network,year,month,value,value",
                "a.csv:1: the column 'value' stands here twice. Keep one of them."
            ),
        ])
    func header(header: String, expected: String) throws {
        let faults = try Figures.faults("\(header)\n\(good)\n\(good)\n", in: "a.csv")
        #expect(faults.hasPrefix(expected), "\(faults)")
        #expect(!faults.contains("\n"))
    }

    @Test("An empty file is refused", arguments: ["", "\n\n", "\u{FEFF}", ",,\n"])
    func empty(text: String) throws {
        #expect(
            try Figures.faults(text, in: "a.csv").hasPrefix("a.csv: the file is empty. The columns")
        )
    }

    @Test(
        "Quotation marks that do not pair are told with the line of their row",
        arguments: [
            (
                "group,de,views,blog,2020,7,\"5",
                "a.csv:3: a quotation mark is opened here and never"
            ),
            (
                "\"group,de\n\n\"x,views,blog,2020,7,5",
                "a.csv:3: text follows a quotation mark that"
            ),
            ("group,d\"e,views,blog,2020,7,5", "a.csv:3: text follows a quotation mark that"),
        ])
    func quotes(rows: String, expected: String) throws {
        let faults = try Figures.faults("\(header)\n\(good)\n\(rows)\n", in: "a.csv")
        #expect(faults.contains(expected), "\(faults)")
    }

    @Test("Bytes that are not UTF-8 are refused")
    func encoding() throws {
        let file = FigureFile(path: "a.csv", data: Data("\(header)\n".utf8) + Data([0xE9, 0x0A]))
        let reading = try Figures.reading()
        #expect(throws: InputErrors.self) { try file.samples(for: reading) }
    }

    @Test("One row of very many cells among many rows costs no more than its own cells")
    func wideRow() throws {
        let wide = good + String(repeating: ",", count: 200_000)
        let blank = String(repeating: "\n", count: 200_000)
        #expect(try Figures.samples("\(header)\n\(wide)\n\(blank)", in: "a.csv").count == 1)
    }
}
