import Fetching
import Foundation
import Measures
import Sources
import Testing

@Suite("Asking BigQuery")
struct BigQueryRequestTests {
    private static let result = BigQueryText.result([BigQueryText.row("/a", "2020-07", "1")])

    @Test("A query goes out in the standard dialect, with a limit to its cost and an id")
    func submission() async throws {
        var stage = BigQueryStage(Self.result)
        stage.settings = try settings("SELECT 1", maximumBytesBilled: 1_000_000_000)
        _ = try await stage.collect()
        let call = try #require(await stage.transport.calls.first)
        #expect(call.method == .post)
        #expect(
            call.address.text
                == "http://127.0.0.1:9050/root/bigquery/v2/projects/example.com%3Ap/queries"
                + "?prettyPrint=false")
        var body = try #require(try await stage.submissions().first)
        let id = try #require(body.removeValue(forKey: "requestId") as? String)
        #expect(id.utf8.count == 36)
        let expected: [String: Any] = [
            "query": "SELECT 1", "useLegacySql": false, "location": "EU", "maxResults": 10_000,
            "maximumBytesBilled": "1000000000", "timeoutMs": 45_000, "parameterMode": "NAMED",
            "queryParameters": [Any](), "formatOptions": ["useInt64Timestamp": true],
        ]
        #expect(body as NSDictionary == expected as NSDictionary)
    }

    @Test("The same run has the same id, another moment or query another")
    func identity() async throws {
        func id(_ sql: String) async throws -> String {
            var stage = BigQueryStage(Self.result)
            stage.settings = try settings(sql)
            _ = try await stage.collect()
            return try #require(try await stage.submissions().first?["requestId"] as? String)
        }
        let first = try await id("SELECT 1")
        #expect(try await id("SELECT 1") == first)
        #expect(try await id("SELECT 2") != first)
    }

    @Test(
        "BigQuery has to answer before the call is given up",
        arguments: [(60, 45_000), (31, 16_000), (30, 15_000), (5, 2_500), (600, 585_000)])
    func patience(timeout: Int, milliseconds: Int) async throws {
        var stage = BigQueryStage(Self.result)
        stage.settings = try settings("SELECT 1", timeout: .seconds(timeout))
        _ = try await stage.collect()
        #expect(try await stage.submissions().first?["timeoutMs"] as? Int == milliseconds)
    }

    @Test(
        "A parameter's type is that of its value",
        arguments: [
            ("2020-07-01", "DATE"), ("2020-02-30", "STRING"), ("2020-07", "STRING"),
            ("42", "INT64"), ("-1", "INT64"), ("0", "INT64"), ("007", "STRING"),
            ("9223372036854775807", "INT64"), ("9223372036854775808", "STRING"),
            ("1.5", "STRING"), ("+1", "STRING"), ("", "STRING"), ("/blog/%", "STRING"),
        ])
    func types(value: String, type: String) async throws {
        let parameters = try await parameters(
            "SELECT @x", parameters: [BigQueryParameter(name: "x", value: value)])
        #expect(parameters == ["x \(type) \(value)"])
    }

    @Test(
        "A query that asks for the limits gets their first and last day",
        arguments: [
            ("WHERE d BETWEEN @since AND @until", ["since 2020-02-01", "until 2020-02-29"]),
            ("WHERE d >= @Since", ["since 2020-02-01"]), ("(@until)", ["until 2020-02-29"]),
            ("@sinceWhen @until_then @@since", []), ("SELECT 1", []),
        ])
    func limits(sql: String, days: [String]) async throws {
        let month = Month("2020-02")
        let found = try await parameters(sql, since: month, until: month)
        #expect(found == days.map { $0.replacing(" ", with: " DATE ") })
        #expect(try await parameters(sql) == [])
    }

    @Test("A limit that somebody chose as a parameter stands")
    func chosen() async throws {
        let own = BigQueryParameter(name: "Since", value: "2019-01-15")
        #expect(
            try await parameters("@since", since: Month("2020-02"), parameters: [own])
                == ["Since DATE 2019-01-15"])
    }

    @Test(
        "Months outside the limits are left out, whatever the query gives",
        arguments: [
            (nil, nil, ["2020-06", "2020-07", "2020-08"]),
            ("2020-07", nil, ["2020-07", "2020-08"]),
            (nil, "2020-07", ["2020-06", "2020-07"]), ("2020-07", "2020-07", ["2020-07"]),
        ])
    func months(since: String?, until: String?, kept: [String]) async throws {
        let rows = ["2020-06-30", "2020-07-01", "2020-08"].map { BigQueryText.row("/a", $0, "1") }
        var stage = BigQueryStage(BigQueryText.result(rows))
        stage.settings = try settings(
            "q", since: since.flatMap { Month($0) }, until: until.flatMap { Month($0) })
        #expect(try await stage.collect().samples.map(\.month.description) == kept)
    }

    @Test(
        "Every name that is sent stands in Google's own description",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"))
    func described() async throws {
        let service = try SharedFiles.json("api/discovery/bigquery.v2.json")
        let schemas = try #require(service["schemas"] as? [String: [String: Any]])
        func fields(_ schema: String) throws -> Set<String> {
            Set(try #require(schemas[schema]?["properties"] as? [String: Any]).keys)
        }
        var stage = BigQueryStage(BigQueryText.running(), Self.result)
        stage.settings = try settings(
            "@x", parameters: [BigQueryParameter(name: "x", value: "1")], maximumBytesBilled: 1)
        _ = try await stage.collect()

        let body = try #require(try await stage.submissions().first)
        #expect(Set(body.keys).isSubset(of: try fields("QueryRequest")))
        let format = try #require(body["formatOptions"] as? [String: Any])
        #expect(Set(format.keys).isSubset(of: try fields("DataFormatOptions")))
        let parameter = try #require((body["queryParameters"] as? [[String: Any]])?.first)
        #expect(Set(parameter.keys).isSubset(of: try fields("QueryParameter")))

        let jobs = try #require(service["resources"] as? [String: [String: Any]])["jobs"]
        let methods = try #require(jobs?["methods"] as? [String: [String: Any]])
        let known = Set((methods["getQueryResults"]?["parameters"] as? [String: Any] ?? [:]).keys)
            .union((service["parameters"] as? [String: Any] ?? [:]).keys)
        let sent = try #require(await stage.transport.calls.last).address.query.map(\.name)
        #expect(sent.count == 5)
        #expect(Set(sent).isSubset(of: known))
        #expect(methods["query"]?["path"] as? String == "projects/{+projectId}/queries")
        #expect(
            methods["getQueryResults"]?["path"] as? String
                == "projects/{+projectId}/queries/{+jobId}")
        #expect(service["servicePath"] as? String == "bigquery/v2/")
    }

    private func parameters(
        _ sql: String, since: Month? = nil, until: Month? = nil,
        parameters: [BigQueryParameter] = []
    ) async throws -> [String] {
        var stage = BigQueryStage(BigQueryText.result([BigQueryText.row("/a", "2020-02", "1")]))
        stage.settings = try settings(sql, since: since, until: until, parameters: parameters)
        _ = try await stage.collect()
        let sent = try await stage.submissions().first?["queryParameters"] as? [[String: Any]]
        return (sent ?? []).map { parameter in
            let type = parameter["parameterType"] as? [String: String]
            let value = parameter["parameterValue"] as? [String: String]
            return "\(parameter["name"] ?? "") \(type?["type"] ?? "") \(value?["value"] ?? "")"
        }
    }

    private func settings(
        _ sql: String, since: Month? = nil, until: Month? = nil,
        parameters: [BigQueryParameter] = [], maximumBytesBilled: Int64? = nil,
        timeout: Duration = .seconds(60)
    ) throws -> BigQuerySettings {
        BigQuerySettings(
            baseURL: try #require(WebAddress("http://127.0.0.1:9050/root/")),
            project: "example.com:p", location: "EU", sql: sql, file: "q.sql", since: since,
            until: until, parameters: parameters, maximumBytesBilled: maximumBytesBilled,
            timeout: timeout, group: try #require(Group.ID("de")))
    }
}
