import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("Every SVG of a built site")
struct ChartFileTests {
    @Test("It is one line, begins with <svg, and holds nothing that a viewer could stumble over")
    func rules() throws {
        let charts = try Self.charts
        #expect(charts.files.count >= 30)
        for path in charts.paths {
            let text = try #require(charts.text(path))
            #expect(text.hasPrefix("<svg "), "\(path)")
            #expect(!text.contains("\n"), "\(path)")
            for foreign in ["var(", "*", "<script", "href=", "<foreignObject", "onload", "@import"]
            {
                #expect(!text.contains(foreign), "\(path) has \(foreign)")
            }
        }
    }

    @Test("It is well-formed XML, and every id in it stands once")
    func xml() throws {
        let charts = try Self.charts
        for path in charts.paths {
            let reader = IDReader()
            let parser = XMLParser(data: try #require(charts[path]))
            parser.delegate = reader
            #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
            #expect(reader.ids.count == Set(reader.ids).count, "\(path): \(reader.ids)")
        }
    }

    @Test("A plain year takes at most 4,500 bytes")
    func size() throws {
        let charts = try Self.charts.filter { !$0.contains("/odd/") && !$0.contains("latest") }
        try #require(!charts.paths.isEmpty)
        for path in charts.paths {
            #expect(try #require(charts[path]).count <= 4_500, "\(path)")
        }
    }

    @Test(
        "The tools that handbooks and pipelines use accept it",
        arguments: ["xmllint", "rsvg-convert"])
    func tools(tool: String) throws {
        let work = try Workplace()
        guard try work.runLine("command -v \(tool)").ending == .exit(0) else {
            try #require(
                ProcessInfo.processInfo.environment["CI"] != "true",
                "\(tool) is missing; script/bootstrap --tests installs it")
            print("\(tool) is not installed here, so it was not asked about the charts.")
            return
        }
        try Self.charts.write(to: work.url)
        let command =
            tool == "xmllint"
            ? "find . -name '*.svg' | xargs xmllint --noout"
            : "find . -name '*.svg' | while read -r f; do rsvg-convert -o chart.png \"$f\" || exit 1; done"
        let run = try work.runLine(command)
        #expect(run.ending == .exit(0))
        #expect(run.errors == "")
    }

    private static var charts: FolderContents {
        get throws { try built.get() }
    }

    /// Plain years of `de`; all that can be odd about a year in `odd`.
    private static let built = Result {
        let work = try Workplace.importedDashboard(
            Workplace.plainConfiguration + #"  odd: { name: "<b> & \"odd\" ]]> | 中文" }"# + "\n")
        var rows = "grouping,grouping_data,datatype,network,year,month,value,state,as_of,source\n"
        for year in 2021...2023 {
            for month in 1...12 {
                rows += "group,de,impressions,twitter,\(year),\(month),\(month * year * 331),,,\n"
            }
        }
        for (month, value) in [1, 0, 9_223_372_036_854_775_807, 17, 999_999].enumerated() {
            rows += "group,odd,impressions,twitter,2021,\(month + 1),\(value),,,\n"
        }
        for month in 3...6 {
            rows += "group,odd,engagements,youtube,2024,\(month),\(month),,,sample\n"
        }
        try work.write(rows, to: "rows.csv")
        try work.run("import", "rows.csv", "--clock", "2024-05-20").mustSucceed()
        try work.run("build", "--clock", "2024-06-10").mustSucceed()
        return try work.contents(of: "public").filter { $0.hasSuffix(".svg") }
    }
}

/// Notes the ids of a document's elements.
private final class IDReader: NSObject, XMLParserDelegate {
    private(set) var ids: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if let id = attributes["id"] { ids.append(id) }
    }
}
