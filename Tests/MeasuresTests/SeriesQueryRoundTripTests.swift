import Measures
import Testing

@Suite("The spellings of a series query")
struct SeriesQueryRoundTripTests {
    private static let count = 5_000
    private static let queries = generated(count: count)

    @Test("There are queries to try, short names and long")
    func generatedQueries() {
        #expect(Self.queries.count == Self.count)
        #expect(Self.queries.contains { $0.series.subject.name.count == 1 })
        #expect(Self.queries.contains { $0.series.subject.name.count == 64 })
    }

    @Test("A query string reads back as the query that wrote it")
    func queryString() throws {
        for query in Self.queries {
            #expect(try SeriesQuery(queryString: query.queryString) == query)
            #expect(try SeriesQuery(queryString: "?" + query.queryString) == query)
        }
    }

    @Test("A path reads back as the query that wrote it, charts being of the whole year")
    func path() throws {
        for query in Self.queries {
            #expect(try SeriesQuery(path: query.path) == wholeYear(query))
        }
    }

    @Test("A template URL reads back as the chart of the query that wrote it")
    func templateURL() throws {
        for query in Self.queries {
            let chart = SeriesQuery(series: query.series, period: query.period)
            #expect(try SeriesQuery(templateURL: query.templateURL) == chart)
            let spelledOut = try SeriesQuery(templateURL: "chart:?" + chart.queryString)
            #expect(spelledOut == chart)
        }
    }

    @Test("Different figures never share a path")
    func distinctPaths() {
        let distinct = Set(Self.queries.map(wholeYear))
        #expect(Set(distinct.map(\.path)).count == distinct.count)
    }

    private func wholeYear(_ query: SeriesQuery) -> SeriesQuery {
        guard query.response != .json else { return query }
        return SeriesQuery(series: query.series, period: query.period, response: query.response)
    }

    private static func generated(count: Int) -> [SeriesQuery] {
        var generator = Generator(seed: 2021)
        return (0..<count).compactMap { _ in query(using: &generator) }
    }

    private static func query(using generator: inout Generator) -> SeriesQuery? {
        guard let group: Group.ID = name(using: &generator),
            let user: Profile.Handle = name(using: &generator),
            let datatype: Datatype = name(using: &generator),
            let network: Network = name(using: &generator)
        else { return nil }
        let year = Int.random(in: 1...9999, using: &generator)
        let month = Int.random(in: 0...12, using: &generator)
        return SeriesQuery(
            series: SeriesName(
                subject: Bool.random(using: &generator) ? .group(group) : .user(user),
                datatype: datatype, network: network),
            period: Bool.random(using: &generator) ? .calendar(year) : .fiscal(year),
            months: month == 0 ? .all : .one(month),
            response: Bool.random(using: &generator) ? .json : .chart(.bar))
    }

    private static func name<Named>(using generator: inout Generator) -> Name<Named>? {
        let first = Array("abcxyzABCXYZ0189_")
        let length = Int.random(in: 0...63, using: &generator)
        let rest = (0..<length).compactMap { _ in
            (first + ["-", "."]).randomElement(using: &generator)
        }
        return Name(String(([first.randomElement(using: &generator)].compactMap { $0 }) + rest))
    }
}
