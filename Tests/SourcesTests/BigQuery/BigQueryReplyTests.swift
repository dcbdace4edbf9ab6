import Fetching
import Foundation
import Testing

@testable import Sources

@Suite(
    "Recorded replies of BigQuery",
    .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"))
struct BigQueryReplyTests {
    @Test(
        "Recorded successes are understood",
        arguments: [
            ("crucible/05_get_query_results.json", 3, "3"),
            ("crucible/06_get_query_results_int64_timestamp.json", 3, "3"),
            ("crucible/07_get_query_results_page_1.json", 1, "3"),
            ("crucible/08_get_query_results_page_2.json", 1, "3"),
            ("crucible/11_jobs_query.json", 1, "1"),
            ("crucible/12_jobs_query_job_creation_optional.json", 1, "1"),
            ("bqemulator-http/page_empty_result_set/expected_response.json", 0, "0"),
            ("bqemulator-http/page_first_page_only/expected_response.json", 25, "100"),
            (
                "bqemulator-http/page_get_query_results_after_complete/expected_response.json", 1,
                "1"
            ),
            ("bqemulator-http/page_max_results_zero/expected_response.json", 0, "50"),
            ("bqemulator-http/page_total_rows_in_response/expected_response.json", 7, "7"),
            ("bqemulator-http/page_walk_to_end_no_more_token/expected_response.json", 10, "30"),
            ("bqemulator-http/page_walk_two_pages/expected_response.json", 25, "100"),
        ])
    func successes(path: String, rows: Int, total: String) throws {
        let reply = try BigQueryReply(Self.answer(path))
        guard case .done(let page) = try BigQueryOutcome(reply) else {
            Issue.record("\(path) is no page")
            return
        }
        #expect(page.rows.count == rows)
        #expect(String(page.total) == total)
        #expect((page.next != nil) == (reply.pageToken != nil))
    }

    @Test(
        "Listed rows have the same cells",
        arguments: [
            "20_tabledata_list_page_1", "21_tabledata_list_page_2", "22_tabledata_list_start_index",
        ])
    func listed(name: String) throws {
        let reply = try BigQueryReply(Self.answer("crucible/\(name).json"))
        #expect(reply.rows?.isEmpty == false)
        #expect(reply.rows?.allSatisfy { $0.f.count == 16 } == true)
    }

    @Test("Cells of every type are told apart")
    func cells() throws {
        let reply = try BigQueryReply(Self.answer("crucible/05_get_query_results.json"))
        let rows = try #require(reply.rows).map(\.f)
        #expect(rows[0][7] == .text("2024-02-29"))
        #expect(rows[0][12] == .composed && rows[0][13] == .composed)
        #expect(rows[1][1] == .null && rows[1][12] == .composed)
        #expect(rows[2][1] == .text("-9223372036854775808"))
        #expect(rows[2][5] == .text(""))
    }

    @Test(
        "A job that failed is understood, though its status is a success",
        arguments: ["163_jobs_insert_runtime_error", "164_jobs_get_runtime_error"])
    func failedJobs(name: String) throws {
        let reply = try BigQueryReply(Self.answer("crucible/\(name).json"))
        guard case .failed(let problem) = try BigQueryOutcome(reply) else {
            Issue.record("\(name) is no failure")
            return
        }
        #expect(problem.reason == "invalidQuery")
        #expect(problem.message == "division by zero: 1 / 0")
    }

    @Test(
        "Recorded refusals become words for people",
        arguments: [
            (
                "165_get_query_results_runtime_error",
                "queries/blog.sql: BigQuery does not take this query: division by zero: 1 / 0."
            ),
            (
                "166_jobs_query_syntax_error",
                "queries/blog.sql:1:1: BigQuery does not take this query: Syntax error: Unexpected"
                    + " identifier \"SELEC\" at [1:1]."
            ),
            (
                "167_tables_get_not_found",
                "bigquery.googleapis.com refused the query queries/blog.sql with status 404"
                    + " (notFound"
            ),
        ])
    func refusals(name: String, words: String) async throws {
        let stage = BigQueryStage([try Self.answer("crucible/\(name).json")])
        #expect(await stage.fault().hasPrefix(words))
    }

    @Test(
        "A recorded conflict leads to another submission",
        arguments: ["168_jobs_insert_conflict", "169_datasets_insert_conflict"])
    func conflicts(name: String) async throws {
        let good = BigQueryText.result([BigQueryText.row("/a", "2020-07", "1")])
        let stage = BigQueryStage([try Self.answer("crucible/\(name).json"), .json(good)])
        #expect(try await stage.collect().samples.count == 1)
        #expect(await stage.transport.calls.count == 2)
    }

    /// The recorded answer in a file that describes a whole exchange.
    private static func answer(_ path: String) throws -> Answer {
        let exchange = try SharedFiles.json("fixtures/bigquery/\(path)")
        let body = try JSONSerialization.data(withJSONObject: try #require(exchange["body"]))
        let status = exchange["status"] ?? exchange["http_status"]
        return Answer(status: try #require(status as? Int), body: Array(body))
    }
}
