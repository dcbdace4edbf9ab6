import Foundation
import Measures
import Testing

@testable import Reports

@Suite("Data files")
struct DataFileTests {
    private static let published: [Int?] = [
        nil, nil, nil, nil, nil, nil, 23_833, 911_176, 576_830, 780_043, 974_508, 803_041,
    ]
    private static let path = "group/de/impressions/twitter/2020"

    private var site: TestSite {
        var site = TestSite()
        site.charts = [.make(Self.path, .init(values: Self.published))]
        return site
    }

    @Test("The endpoint's answer for a year is the published object, byte for byte")
    func endpointYear() throws {
        #expect(
            try site.text("api/\(Self.path)/all.json")
                == #"{"01":0,"02":0,"03":0,"04":0,"05":0,"06":0,"07":23833,"08":911176,"#
                + #""09":576830,"10":780043,"11":974508,"12":803041}"#)
    }

    @Test(
        "Each month has an answer of its own",
        arguments: [("01", "0"), ("07", "23833"), ("12", "803041")])
    func endpointMonth(month: String, value: String) throws {
        #expect(try site.text("api/\(Self.path)/\(month).json") == "{\"\(month)\":\(value)}")
    }

    @Test("A chart of a fiscal year has no answers: the endpoint knows calendar years")
    func fiscal() throws {
        var site = site
        site.charts = [.make("group/de/impressions/twitter/fy21")]
        let paths = Set(try site.site().paths.map(\.text))
        #expect(paths.contains("charts/group/de/impressions/twitter/fy21.svg"))
        #expect(!paths.contains { $0.hasPrefix("api/") || $0.contains("latest") })
    }

    @Test("A chart's table tells each month's state, and leaves unknown cells empty")
    func chartTable() throws {
        var site = TestSite()
        let values = [5, 0, nil, 7] + Array(repeating: nil, count: 8)
        site.charts = [
            .make("group/de/views/blog/2026", .init(values: values, partialTo: 9, previous: 4))
        ]
        let table = try site.text("charts/group/de/views/blog/2026.csv")
        #expect(
            table.hasPrefix(
                """
                month,value,state,previous,as_of,source
                2026-01,5,value,4,,twitter
                2026-02,0,zero,4,,twitter
                2026-03,,missing,4,,
                2026-04,7,partial,4,2026-04-09,twitter
                2026-05,,missing,4,,

                """))
        #expect(table.split(separator: "\n").count == 13)
    }

    @Test("A chart's JSON has twelve months, with nulls for what isn't known")
    func chartJSON() throws {
        let json = try Self.object(try site.text("charts/\(Self.path).json"))
        let months = try #require(json["months"] as? [[String: Any]])
        #expect(months.count == 12)
        #expect(
            months.allSatisfy {
                Set($0.keys) == ["month", "value", "state", "previous", "as_of", "source"]
            })
        #expect(months[0]["value"] is NSNull && months[0]["previous"] is NSNull)
        #expect(months[0]["state"] as? String == "missing")
        #expect(months[6]["value"] as? Int == 23_833 && months[6]["month"] as? String == "2020-07")
        #expect(json["total"] as? Int == 4_069_431 && json["is_sample"] as? Bool == false)
    }

    @Test(
        "Numbers keep all their digits",
        arguments: ["0.1", "-0.05", "12", "9223372036854775807", "123456789.000000000001"])
    func digits(number: String) throws {
        let amount = try #require(Amount(number))
        #expect(JSONText.text(of: ["n": amount]).contains("\"n\" : \(number)\n"))
    }

    @Test("The tidy table has one row for each value, in the order of the charts and months")
    func metrics() throws {
        var site = site
        site.charts = [
            .make(Self.path, .init(values: Self.published)),
            .make("group/de/impressions/twitter/fy21"),
            .make(
                "user/sandra42/views/blog/2021",
                .init(values: [0, 3] + Array(repeating: nil, count: 10), partialTo: 5)),
        ]
        #expect(
            try site.text("data/metrics.csv") == """
                grouping,grouping_data,datatype,network,year,month,value,state,as_of,source
                group,de,impressions,twitter,2020,07,23833,value,,twitter
                group,de,impressions,twitter,2020,08,911176,value,,twitter
                group,de,impressions,twitter,2020,09,576830,value,,twitter
                group,de,impressions,twitter,2020,10,780043,value,,twitter
                group,de,impressions,twitter,2020,11,974508,value,,twitter
                group,de,impressions,twitter,2020,12,803041,value,,twitter
                user,sandra42,views,blog,2021,01,0,zero,,twitter
                user,sandra42,views,blog,2021,02,3,partial,2021-02-05,twitter

                """)
    }

    @Test(
        "No cell of a table can run as a formula or break out of its cell",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("@x", "'@x"), ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("=\u{301}1", "'=\u{301}1"), ("-1", "-1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
            ("a\r\nb", "\"a\r\nb\""), ("\"\u{301},x", "\"\"\"\u{301},x\""), ("plain", "plain"),
        ])
    func cells(text: String, cell: String) {
        var table = CSVText(columns: ["a", "b"])
        table.add([text, "x"])
        #expect(Array(table.text.utf8) == Array("a,b\n\(cell),x\n".utf8))
    }

    @Test("The description fits the table: every column by name and order, every value of its type")
    func dataPackage() throws {
        let package = try Self.object(try site.text("data/datapackage.json"))
        #expect(package["profile"] as? String == "tabular-data-package")
        let resource = try #require((package["resources"] as? [[String: Any]])?.first)
        #expect(resource["profile"] as? String == "tabular-data-resource")
        #expect(resource["path"] as? String == "metrics.csv")
        for name in [package["name"], resource["name"]] {
            #expect((name as? String)?.allSatisfy { "a"..."z" ~= $0 } == true)
        }
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: String]])
        let rows = try site.text("data/metrics.csv").split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        #expect(fields.map { $0["name"] } == rows[0])
        #expect(Set(try #require(schema["primaryKey"] as? [String])).isSubset(of: rows[0]))
        for row in rows.dropFirst() {
            for (field, cell) in zip(fields, row) { #expect(Self.isValid(cell, field["type"])) }
        }
    }

    @Test("The catalogue names every chart and only files that exist")
    func catalogue() throws {
        var site = site
        site.charts.append(.make("group/de/views/blog/2021"))
        site.baseURL = nil
        let made = try site.site()
        let catalogue = try Self.object(try #require(made["data/index.json"]))
        let charts = try #require(catalogue["charts"] as? [[String: Any]])
        #expect(charts.count == 2)
        for chart in charts {
            for key in ["chart", "csv", "json"] {
                #expect(made[try #require(chart[key] as? String)] != nil)
            }
        }
    }

    @Test("A chart stands there in three themes, and the newest year of a series as 'latest' too")
    func themes() throws {
        var site = site
        site.charts = [2021, 2020].map { .make("group/de/views/blog/\($0)") }
        site.charts.append(.make("group/de/views/blog/fy22"))
        let made = try site.site()
        let folder = "group/de/views/blog"
        for (stem, year) in [
            ("2020", "2020"), ("2021", "2021"), ("fy22", "fy22"), ("latest", "2021"),
        ] {
            let path = "charts/\(folder)/\(stem)"
            #expect(made["\(path).svg"] == "<svg>\(folder)/\(year)</svg>")
            #expect(made["\(path)-light.svg"] == "<svg class=\"l\"/>")
            #expect(made["\(path)-dark.svg"] == "<svg class=\"d\"/>")
        }
        #expect(made["charts/group/de/views/blog/latest.csv"] == nil)
    }

    @Test("The same content gives the same bytes")
    func deterministic() throws {
        var site = TestSite(
            "{{#groups}}{{#all_series}}{{series}}{{total}}{{/all_series}}{{/groups}}")
        site.charts = ["a", "b", "c", "d", "e"].flatMap { name in
            (2015...2020).map { .make("group/de/\(name)/twitter/\($0)") }
        }
        let first = try site.site().files
        for _ in 0..<5 {
            let again = try site.site().files
            #expect(first.map(\.path) == again.map(\.path))
            #expect(first.map(\.bytes) == again.map(\.bytes))
        }
    }

    private static func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    /// Whether a cell is of one of Frictionless's types; an empty one is missing.
    private static func isValid(_ cell: String, _ type: String?) -> Bool {
        switch type {
        case "string": true
        case "integer": Int(cell) != nil
        case "number": Amount(cell) != nil
        case "date": cell.isEmpty || Day(cell) != nil
        default: false
        }
    }
}
