import Foundation
import TestSupport
import Testing

@Suite("The endpoint's files")
struct EndpointTests {
    @Test("The year's object is the old endpoint's, byte for byte")
    func wholeYear() throws {
        let work = try Workplace.builtDashboard()
        let data = try work.contents(of: "public")["api/\(Workplace.figuresPath)"]
        #expect(data == Data(Workplace.figures2020.utf8))
    }

    @Test(
        "A month's object has that month alone",
        arguments: zip(
            1...12, [0, 0, 0, 0, 0, 0, 23833, 911_176, 576_830, 780_043, 974_508, 803_041]))
    func oneMonth(number: Int, value: Int) throws {
        let digits = number < 10 ? "0\(number)" : "\(number)"
        let text = try Self.site.text("api/group/de/impressions/twitter/2020/\(digits).json")
        #expect(text == #"{"\#(digits)":\#(value)}"#)
    }

    @Test("The sum of the year on the page is that of the published figures")
    func sum() throws {
        let page = try #require(try Self.site.text("index.html"))
        #expect(page.contains("4,069,431"))
    }

    @Test("The tidy table tells zeros from months that nobody knows")
    func tidyTable() throws {
        let rows = try #require(try Self.site.text("data/metrics.csv")).split(separator: "\n")
        #expect(rows.count == 1 + 6)
        #expect(
            rows.contains { $0.hasPrefix("group,de,impressions,twitter,2020,08,911176,value,") })
        #expect(!rows.contains { $0.hasPrefix("group,de,impressions,twitter,2020,01,") })
    }

    /// One built site for all of these.
    private static var site: FolderContents {
        get throws { try built.get() }
    }

    private static let built = Result { try Workplace.builtDashboard().contents(of: "public") }
}
