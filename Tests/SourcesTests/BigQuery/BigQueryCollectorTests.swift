import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Collecting from BigQuery")
struct BigQueryCollectorTests {
    private static let two = BigQueryText.result(
        [
            BigQueryText.row("/blog/a", "2020-07-01", "12"),
            BigQueryText.row("/blog/b", "2020-08", "0"),
        ], more: #""totalBytesProcessed":"1288490189","totalBytesBilled":"1395864372","#)

    @Test("Every row becomes the views of a post in a month")
    func rows() async throws {
        let stage = BigQueryStage(Self.two)
        let harvest = try await stage.collect()
        #expect(
            harvest.samples == [
                BigQueryStage.sample("/blog/a", "2020-07", 12),
                BigQueryStage.sample("/blog/b", "2020-08", 0),
            ])
        #expect(harvest.asOf == BigQueryStage.now)
        #expect(harvest.watermark != nil)
        #expect(
            harvest.diagnostics.map(\.message) == [
                "The query queries/blog.sql read 1.2 GiB (billed: 1.3 GiB)."
            ])
        #expect(await stage.transport.calls.count == 1)
    }

    @Test("Columns are found by name, in any case and order, among others")
    func columns() async throws {
        let row = BigQueryText.row([#""7""#, "null", #""2020-07""#, "[]", #""/a""#])
        let stage = BigQueryStage(
            BigQueryText.result([row], columns: ["Views", "x", "MONTH", "tags", "Path"]))
        #expect(
            try await stage.collect().samples == [BigQueryStage.sample("/a", "2020-07", 7)])
    }

    @Test("A query that still runs is waited for, in its own region")
    func polling() async throws {
        let stage = BigQueryStage(BigQueryText.running(), BigQueryText.running(), Self.two)
        #expect(try await stage.collect().samples.count == 2)
        let calls = await stage.transport.calls
        #expect(calls.map(\.method) == [.post, .get, .get])
        #expect(calls[1] == calls[2])
        #expect(
            calls[1].address.text
                == "https://bigquery.googleapis.com/bigquery/v2/projects/p/queries/job_1"
                + "?location=EU&maxResults=10000&timeoutMs=45000"
                + "&formatOptions.useInt64Timestamp=true&prettyPrint=false")
    }

    @Test("A query that runs for ever is given up")
    func endless() async {
        let stage = BigQueryStage(BigQueryText.running())
        #expect(await stage.fault().contains("still says after 1000 questions"))
        #expect(await stage.transport.calls.count == 1_001)
    }

    @Test("Pages are read to the end, and their rows counted")
    func paging() async throws {
        let stage = BigQueryStage(
            BigQueryText.page(1, next: "t2"), BigQueryText.page(2, next: "t/3 ="),
            BigQueryText.page(3, next: ""))
        #expect(try await stage.collect().samples.map(\.value) == [1, 2, 3])
        let calls = await stage.transport.calls
        #expect(calls.map { $0.address[query: "pageToken"] } == [nil, "t2", "t/3 ="])
        #expect(calls.dropFirst().allSatisfy { $0.address[query: "location"] == "EU" })
        #expect(
            calls.dropFirst().allSatisfy {
                $0.address[query: "formatOptions.useInt64Timestamp"] == "true"
            })
    }

    @Test(
        "Rows that are missing or too many contradict the total",
        arguments: [
            ([BigQueryText.page(1), "3"], "should have 3 rows, and 1 came"),
            (
                [BigQueryText.page(1, next: "t2"), BigQueryText.page(2), "3"],
                "should have 3 rows, and 2 came"
            ),
            (
                [BigQueryText.page(1, next: "t2"), BigQueryText.page(2), "1"],
                "should have 1 rows, and 2 came"
            ),
        ])
    func totals(script: [String], fault: String) async {
        let pages = script.dropLast().map {
            Answer.json(
                $0.replacing(#""totalRows":"3""#, with: "\"totalRows\":\"\(script.last!)\""))
        }
        let stage = BigQueryStage(Array(pages))
        #expect(await stage.fault().contains(fault))
    }

    @Test("Pages without end are given up, whether their names repeat or not")
    func endlessPages() async {
        let same = BigQueryStage(BigQueryText.page(1, next: "t"))
        #expect(await same.fault().contains("pages of the query queries/blog.sql without end"))
        #expect(await same.transport.calls.count == 2)

        let others = BigQueryStage((1...100).map { .json(BigQueryText.page($0, next: "t\($0)")) })
        #expect(await others.fault().contains("should have 3 rows, and 4 came"))
        #expect(await others.transport.calls.count == 4)
    }

    @Test("An unchanged query is not asked again, and its figures are fresh")
    func unchanged() async throws {
        var stage = BigQueryStage(Self.two)
        stage.watermark = try await stage.collect().watermark
        stage.kept = [BigQueryStage.sample("/blog/a", "2020-07", 12)]
        let harvest = try await stage.collect()
        #expect(await stage.transport.calls.count == 1)
        #expect(harvest.samples.isEmpty && harvest.diagnostics.isEmpty)
        #expect(harvest.asOf == BigQueryStage.now)

        stage.since = Day("2020-01-01")
        #expect(try await stage.collect().samples.count == 2)
        stage.since = nil
        stage.kept = []
        #expect(try await stage.collect().samples.count == 2)
        #expect(await stage.transport.calls.count == 3)
    }

    @Test("Whatever changes the figures makes it another query")
    func changed() async throws {
        let group = try #require(Group.ID("de"))
        let address = try #require(WebAddress("http://127.0.0.1:9050"))
        let other = try #require(Group.ID("edu"))
        let month = Month("2021-04")
        func settings(
            _ sql: String = "q", project: String = "p", location: String? = nil,
            since: Month? = nil, until: Month? = nil, parameters: [BigQueryParameter] = [],
            group: Group.ID = group, bytes: Int64? = nil
        ) -> BigQuerySettings {
            BigQuerySettings(
                baseURL: address, project: project, location: location, sql: sql, file: "f",
                since: since, until: until, parameters: parameters, maximumBytesBilled: bytes,
                group: group)
        }
        let all = [
            settings(), settings("q2"), settings(project: "p2"), settings(location: "EU"),
            settings(since: month), settings(until: month), settings(group: other),
            settings(parameters: [BigQueryParameter(name: "a", value: "bc")]),
            settings(parameters: [BigQueryParameter(name: "ab", value: "c")]),
        ]
        var marks: Set<Watermark> = []
        for settings in all + [settings(bytes: 5)] {
            var stage = BigQueryStage(
                BigQueryText.result([BigQueryText.row("/a", "2021-04", "1")]))
            stage.settings = settings
            marks.insert(try #require(try await stage.collect().watermark))
        }
        #expect(marks.count == all.count)
    }

    @Test("No rows are a fault where figures are kept, and nothing much where none are")
    func empty() async throws {
        var stage = BigQueryStage(BigQueryText.result([]))
        let harvest = try await stage.collect()
        #expect(harvest.samples.isEmpty && harvest.watermark == nil)
        #expect(
            harvest.diagnostics.map(\.message) == ["The query queries/blog.sql gave no rows."])

        stage.kept = [BigQueryStage.sample("/blog/a", "2020-07", 12)]
        let error = await #expect(throws: CollectError.self) { try await stage.collect() }
        #expect(error == .empty(what: "The query queries/blog.sql gave no rows"))
    }

    @Test("A value of less than half of the kept one is held back")
    func fall() async throws {
        var stage = BigQueryStage(Self.two)
        stage.kept = [BigQueryStage.sample("/blog/a", "2020-07", 25)]
        let harvest = try await stage.collect()
        #expect(harvest.samples.map(\.value) == [0])
        #expect(harvest.diagnostics.contains { $0.message.contains("the old value stands") })
    }

    @Test("What BigQuery has to remark on a whole result is passed on")
    func warnings() async throws {
        let stage = BigQueryStage(
            BigQueryText.result(
                [BigQueryText.row("/a", "2020-07", "1")],
                more: #""errors":[{"reason":"invalid","message":"1 bad\nrecord"}],"#))
        let harvest = try await stage.collect()
        #expect(harvest.samples.count == 1)
        #expect(
            harvest.diagnostics.map(\.message)
                == ["BigQuery remarks on the query queries/blog.sql: 1 bad record."])
    }
}
