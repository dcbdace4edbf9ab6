import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("Another query in BigQuery")
struct BigQueryQuestionTests {
    private static let two = BigQueryText.result([
        BigQueryText.row("/blog/a", "2020-07-01", "12"),
        BigQueryText.row("/blog/b", "2020-08", "0"),
    ])

    /// What is kept of an earlier query, the last row for another team.
    private static let earlier = [
        BigQueryStage.sample("/blog/a", "2020-07", 250),
        BigQueryStage.sample("/blog/b", "2020-08", 9),
        BigQueryStage.sample("/blog/gone", "2019-01", 40),
        BigQueryStage.sample("/blog/a", "2020-07", 7, group: "education"),
    ]

    @Test("The answer to another query stands alone: what it lacks counts zero, what falls is kept")
    func otherQuery() async throws {
        var stage = BigQueryStage(Self.two)
        stage.kept = Self.earlier
        stage.watermark = Watermark("another query")
        let harvest = try await stage.collect()
        #expect(
            harvest.samples == [
                BigQueryStage.sample("/blog/a", "2020-07", 12),
                BigQueryStage.sample("/blog/b", "2020-08", 0),
                BigQueryStage.sample("/blog/gone", "2019-01", 0),
                BigQueryStage.sample("/blog/a", "2020-07", 0, group: "education"),
            ])
        #expect(harvest.watermark != nil && harvest.watermark != stage.watermark)
        #expect(
            harvest.diagnostics.map(\.message).last
                == "The question is another one than before. Months of posts that its answer lacks,"
                + " and which count 0 now: 2.")
    }

    @Test("The same query asked again zeroes nothing, nor does the first one")
    func sameQuery() async throws {
        var stage = BigQueryStage(Self.two)
        stage.kept = Self.earlier
        stage.since = Day("2019-01-01")
        for watermark in [nil, try await stage.collect().watermark] {
            stage.watermark = watermark
            let harvest = try await stage.collect()
            #expect(harvest.samples.isEmpty)
            #expect(harvest.diagnostics.contains { $0.message.contains("from 250 to 12, less") })
        }
    }

    @Test("Another query that gives nothing, or nothing but zeros, is a fault all the same")
    func otherQueryEmpty() async {
        let zero = BigQueryText.row("/blog/a", "2020-07", "0")
        for rows in [[], [zero]] {
            var stage = BigQueryStage(BigQueryText.result(rows))
            stage.kept = Self.earlier
            stage.watermark = Watermark("another query")
            await #expect(throws: CollectError.self) { try await stage.collect() }
        }
    }

    @Test("A figure that can't be is left out, and the old one stands even after another query")
    func impossible() async throws {
        var stage = BigQueryStage(
            BigQueryText.result([
                BigQueryText.row("/blog/a", "2020-07", "1000000000000001"),
                BigQueryText.row("/blog/b", "0001-01-01", "5"),
                BigQueryText.row("/blog/b", "2020-08", "6"),
            ]))
        stage.kept = [BigQueryStage.sample("/blog/a", "2020-07", 12)]
        for watermark in [nil, Watermark("another query")] {
            stage.watermark = watermark
            let harvest = try await stage.collect()
            #expect(harvest.samples == [BigQueryStage.sample("/blog/b", "2020-08", 6)])
            #expect(harvest.diagnostics.count == 2)
        }
    }
}
