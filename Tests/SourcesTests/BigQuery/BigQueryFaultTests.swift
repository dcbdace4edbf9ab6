import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("When BigQuery's result is no good")
struct BigQueryFaultTests {
    @Test(
        "A cell that says nothing definite fails with its row and column",
        arguments: [
            (#""/a""#, #""2020-07""#, "null", "row 2 of the result has NULL as views"),
            (#""/a""#, #""2020-07""#, #""1.5""#, "row 2 of the result has '1.5' as views"),
            (#""/a""#, #""2020-07""#, #""-1""#, "row 2 of the result has '-1' as views"),
            (#""/a""#, #""2020-07""#, #""""#, "row 2 of the result has '' as views"),
            (#""/a""#, #""2020-07""#, #""NaN""#, "row 2 of the result has 'NaN' as views"),
            (#""/a""#, #""2020-07""#, #""9223372036854775808""#, "has '9223372036854775808' as"),
            (#""/a""#, #""2020-07""#, "[]", "row 2 of the result has a list or a record as views"),
            (#""/a""#, "null", #""1""#, "row 2 of the result has NULL as month"),
            (#""/a""#, #""2020""#, #""1""#, "row 2 of the result has '2020' as month"),
            (#""/a""#, #""2020-13""#, #""1""#, "row 2 of the result has '2020-13' as month"),
            (#""/a""#, #""1.6E9""#, #""1""#, "row 2 of the result has '1.6E9' as month"),
            ("null", #""2020-07""#, #""1""#, "row 2 of the result has NULL as path"),
            (#""""#, #""2020-07""#, #""1""#, "row 2 of the result has '' as path"),
            (#""a\u0000""#, #""2020-07""#, #""1""#, "as path. It has to be a path of 1 to 2,048"),
        ])
    func cells(path: String, month: String, views: String, fault: String) async {
        let stage = BigQueryStage(
            BigQueryText.result([
                BigQueryText.row("/ok", "2020-07", "1"), BigQueryText.row([path, month, views]),
            ]))
        let words = await stage.fault()
        #expect(words.hasPrefix("queries/blog.sql: row 2 "))
        #expect(words.contains(fault))
    }

    @Test("A missing column is named, beside those that came")
    func columns() async {
        let stage = BigQueryStage(
            BigQueryText.result([BigQueryText.row("/a", "1")], columns: ["path", "n"]))
        #expect(
            await stage.fault()
                == "queries/blog.sql: the result has no column 'month', only: path, n. It needs"
                + " path, month and views.")
    }

    @Test("Two values for one path and month contradict; the same value twice counts once")
    func doubles() async throws {
        let row = BigQueryText.row("/a", "2020-07", "5")
        let stage = BigQueryStage(
            BigQueryText.result([row, BigQueryText.row("/a", "2020-07-15", "7")]))
        #expect(
            await stage.fault()
                == "The result of the query queries/blog.sql has both 5 and 7 views of /a in"
                + " 2020-07. Sum them up in the query, with GROUP BY path, month.")

        let harvest = try await BigQueryStage(BigQueryText.result([row, row])).collect()
        #expect(harvest.samples.map(\.value) == [5])
        #expect(harvest.diagnostics.count == 1)
    }

    @Test(
        "A reply of another shape fails, and is not taken for an empty result",
        arguments: [
            ("", "is empty"), ("<html>", "is HTML, not JSON"), ("{", "is not JSON"),
            ("[]", "has something unexpected"), ("{}", "lacks 'schema'"),
            ("null", "has null at its top"),
            (#"{"jobComplete":false}"#, "names no job to wait for"),
            (#"{"jobComplete":"yes"}"#, "has something unexpected at 'jobComplete'"),
            (#"{"schema":{"fields":[]},"jobComplete":true}"#, "lacks 'totalRows'"),
            (#"{"schema":{"fields":[]},"totalRows":3}"#, "unexpected at 'totalRows'"),
            (#"{"schema":{"fields":[]},"totalRows":"<*>"}"#, "has no count as 'totalRows'"),
            (#"{"schema":{"fields":[]},"totalRows":"-1"}"#, "has no count as 'totalRows'"),
            (
                #"{"schema":{"fields":[]},"totalRows":"1","rows":[{"f":[{}]}]}"#, "lacks 'rows"
            ),
            (
                #"{"schema":{"fields":[]},"totalRows":"1","rows":[{"f":[{"v":"1"}]}]}"#,
                "has rows that are not as long as its schema"
            ),
            (
                #"{"schema":{"fields":[]},"totalRows":"0","pageToken":"t"}"#,
                "has more pages but names no job"
            ),
        ])
    func shapes(body: String, fault: String) async {
        let words = await BigQueryStage(body).fault()
        #expect(words.contains("answered for the query queries/blog.sql, but the reply"))
        #expect(words.contains(fault), "\(words)")
    }

    @Test("A page that is none fails the whole")
    func brokenPage() async {
        let stage = BigQueryStage(
            BigQueryText.result(
                [BigQueryText.row("/a", "2020-07", "1")], total: 2, more: #""pageToken":"t","#),
            BigQueryText.running())
        #expect(await stage.fault().contains("is no page, though the query had run"))
    }

    @Test("Pages with different columns fail the whole")
    func columnsBetweenPages() async {
        let row = BigQueryText.row("/a", "2020-07", "1")
        let stage = BigQueryStage(
            BigQueryText.result([row], total: 2, more: #""pageToken":"t","#),
            BigQueryText.result([row], total: 2, columns: ["month", "path", "views"]))
        #expect(await stage.fault().contains("have different columns"))
    }

    @Test("A slip in the query is told with its line and column")
    func syntax() async {
        let message = "Syntax error: Unexpected identifier at [3:14]"
        let expected =
            "queries/blog.sql:3:14: BigQuery does not take this query: \(message)."
        let refused = BigQueryStage([BigQueryText.refusal(400, "invalidQuery", message)])
        #expect(await refused.fault() == expected)
        #expect(await refused.transport.calls.count == 1)

        let problem = #"{"reason":"invalidQuery","location":"q","message":"\#(message)"}"#
        let failed = BigQueryStage(#"{"errors":[\#(problem)],"jobComplete":true}"#)
        #expect(await failed.fault() == expected)
        let job = BigQueryStage(#"{"status":{"state":"DONE","errorResult":\#(problem)}}"#)
        #expect(await job.fault() == expected)
    }

    @Test("An error beside an empty result is why it is empty")
    func emptyWithError() async {
        let stage = BigQueryStage(
            BigQueryText.result(
                [], more: #""errors":[{"reason":"stopped","message":"Job was cancelled"}],"#))
        #expect(
            await stage.fault()
                == "bigquery.googleapis.com refused the query queries/blog.sql with status 200"
                + " (stopped, “Job was cancelled”). Check the source's settings.")
    }

    @Test(
        "A job that fails through no fault of the query is submitted anew, twice at most",
        arguments: ["jobBackendError", "jobInternalError", "jobRateLimitExceeded"])
    func submittedAnew(reason: String) async throws {
        let refusal = BigQueryText.refusal(400, reason, "Try again")
        let good = BigQueryText.result([BigQueryText.row("/a", "2020-07", "1")])
        let lucky = BigQueryStage([refusal, .json(BigQueryText.running()), refusal, .json(good)])
        #expect(try await lucky.collect().samples.count == 1)
        let ids = try await lucky.submissions().compactMap { $0["requestId"] as? String }
        #expect(ids.count == 3)
        #expect(Set(ids).count == 3)

        let unlucky = BigQueryStage([refusal])
        #expect(await unlucky.fault().contains("status 400 (\(reason), “Try again”)"))
        #expect(await unlucky.transport.calls.count == 3)
    }

    @Test("A job that exists already is waited for; where it isn't named, there is another")
    func duplicate() async throws {
        let good = Answer.json(BigQueryText.result([BigQueryText.row("/a", "2020-07", "1")]))
        let named = BigQueryStage([
            BigQueryText.refusal(
                409, "duplicate", "Already Exists: Job example.com:p:europe-west1.job_7"), good,
        ])
        #expect(try await named.collect().samples.count == 1)
        let calls = await named.transport.calls
        #expect(calls.count == 2)
        #expect(calls[1].address.text.contains("/queries/job_7?location=europe-west1&"))

        let unnamed = BigQueryStage([BigQueryText.refusal(409, "duplicate", "Exists"), good])
        #expect(try await unnamed.collect().samples.count == 1)
        #expect(try await unnamed.submissions().count == 2)
    }

    @Test(
        "Other refusals are the vendor's own, and asked once",
        arguments: [
            (404, "notFound"), (403, "accessDenied"), (403, "quotaExceeded"),
            (400, "bytesBilledLimitExceeded"), (401, "authError"), (409, "other"),
        ])
    func refused(status: Int, reason: String) async {
        let stage = BigQueryStage([BigQueryText.refusal(status, reason, "No")])
        let error = await #expect(throws: CollectError.self) { try await stage.collect() }
        guard case .fetch(.refused(let refusal)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(refusal.status == status && refusal.reason == reason)
        #expect(await stage.transport.calls.count == 1)
    }

    @Test(
        "Bytes are told in units that people read",
        arguments: [
            ("0", "0 bytes"), ("1", "1 byte"), ("1023", "1023 bytes"), ("1024", "1.0 KiB"),
            ("1048575", "1.0 MiB"), ("10485760", "10.0 MiB"), ("1099511627776", "1.0 TiB"),
            ("9223372036854775807", "8.0 EiB"),
        ])
    func bytes(count: String, words: String) async throws {
        let stage = BigQueryStage(
            BigQueryText.result(
                [BigQueryText.row("/a", "2020-07", "1")],
                more: #""totalBytesProcessed":"\#(count)","#))
        #expect(
            try await stage.collect().diagnostics.map(\.message)
                == ["The query queries/blog.sql read \(words)."])
    }
}
