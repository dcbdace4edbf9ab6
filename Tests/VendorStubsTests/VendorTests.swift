import Testing
import VendorStubs

@Suite("Vendors and their ways")
struct VendorTests {
    private func impressions(_ request: StubRequest) -> Int64? {
        Stage.keyhole.answer(request).value["data"]?["timeline"]?["counts"]?["impressions"]?.whole
    }

    @Test("KeyHole sums the days asked for, none of them in the future or forgotten")
    func keyhole() {
        #expect(impressions(Stage.counts(from: "2021-02-01", to: "2021-02-28")) == 280)
        #expect(impressions(Stage.counts(from: "2021-03-01", to: "2021-03-31")) == 100)
        // The year before 10 March 2021 cuts the month: nine of its days are forgotten.
        #expect(impressions(Stage.counts(from: "2020-03-01", to: "2020-03-31")) == 220)
        #expect(Stage.keyhole.truth(of: "kT41gQ", in: "2020-03").impressions == 310)
        #expect(
            Stage.keyhole.answer(Stage.counts(from: "2021-03-01", to: "2021-03-02", token: "x"))
                .status
                == 401)
    }

    @Test("YouTube's pages have another one behind them until all entries were told")
    func youtube() {
        let first = Stage.youtube.answer(Stage.playlist).value
        let token = first["nextPageToken"]?.text ?? ""
        let second = Stage.youtube.answer(
            StubRequest(Stage.playlist.target + "&pageToken=\(token)")
        ).value
        let ids = [first, second].flatMap { $0["items"]?.elements ?? [] }
            .compactMap { $0["contentDetails"]?["videoId"]?.text }
        #expect(ids == ["a", "b", "c"])
        #expect(second["nextPageToken"] == nil)
    }

    @Test("YouTube is silent about videos that it does not know, and refuses 51 at once")
    func videos() {
        let items = Stage.youtube.answer(Stage.videos).value["items"]?.elements ?? []
        #expect(items.compactMap { $0["id"]?.text } == ["a", "b"])
        let many = (1...51).map { "v\($0)" }.joined(separator: ",")
        let request = StubRequest("/youtube/v3/videos?part=snippet&id=\(many)&key=k")
        #expect(Stage.youtube.answer(request).status == 400)
    }

    @Test("GitLab's links lead through all issues with the label, in order")
    func gitlab() {
        let stub = Stage.gitlab()
        var next: String? = "/groups/g/issues?labels=team&per_page=100&order_by=updated_at&sort=asc"
        var ids: [[Int64]] = []
        while let target = next, ids.count < 9 {
            let reply = stub.answer(Stage.issues(target))
            ids.append(reply.value.elements.compactMap { $0["id"]?.whole })
            let link = reply[header: "Link"]?.firstMatch(of: /<([^>]*)>; rel="next"/)
            next = link.map { String($0.1) }
            #expect(reply[header: "x-total"] == "4")
        }
        #expect(ids == [[1, 2], [3, 4]])
    }

    @Test("GitLab tells no totals of large lists, and pages only so deep")
    func gitlabLimits() {
        let stub = Stage.gitlab(.init(pageSize: 2, totals: 3, offset: 2))
        let first = stub.answer(Stage.issues("/groups/g/issues"))
        #expect(first.status == 200 && first[header: "x-total"] == nil)
        #expect(first[header: "Link"]?.contains("last") == false)
        #expect(stub.answer(Stage.issues("/groups/g/issues?page=2")).status == 405)
        #expect(stub.answer(Stage.issues("/groups/g/issues?pagination=keyset")).status == 405)
        let keyset = stub.answer(Stage.issues("/projects/g%2Fone/issues?pagination=keyset"))
        #expect(keyset.status == 200)
        #expect(stub.answer(Stage.issues("/groups/g/issues", token: "x")).status == 401)
        #expect(stub.answer(Stage.issues("/groups/h/issues")).status == 404)
    }

    @Test(
        "Analytics filters paths as told, and otherwise without regard to case",
        arguments: [
            (["matchType": "EXACT", "value": "/blog/two"], 100),
            (["matchType": "EXACT", "value": "/blog/two", "caseSensitive": true], 0),
            (["matchType": "BEGINS_WITH", "value": "/blog/"], 112),
            (["matchType": "FULL_REGEXP", "value": "/blog/.*", "caseSensitive": true], 12),
            (["matchType": "FULL_REGEXP", "value": "/bl"], 0),
        ] as [(JSON, Int)])
    func analytics(match: JSON, views: Int) {
        let stage = GoogleStage()
        let filter: JSON = ["filter": ["fieldName": "pagePath", "stringFilter": match]]
        let reply = stage.analytics.answer(
            stage.post(
                "/v1beta/properties/7:runReport",
                GoogleStage.report(["dimensionFilter": filter, "dimensions": []])))
        let cell = reply.value["rows"]?.elements.first?["metricValues"]?.elements.first?["value"]
        #expect(Int(cell?.text ?? "0") == views)
    }

    @Test("BigQuery runs a query once, however often it is sent, and takes its time")
    func bigquery() {
        let stage = GoogleStage()
        let stub = stage.bigquery(.init(pageSize: 9, unfinishedReplies: 2))
        let request = stage.post("/bigquery/v2/projects/p/queries", GoogleStage.query())
        #expect(stub.answer(request).value["jobComplete"] == false)
        #expect(stub.answer(request).value["rows"] == nil)
        let reply = stub.answer(stage.get("/bigquery/v2/projects/p/queries/job_1?location=EU"))
        #expect(reply.value["totalRows"] == "2")
        #expect(reply.value["rows"]?.elements.count == 2)
        #expect(stub.queries.count == 1)
        let dry = GoogleStage.query(["dryRun": true, "requestId": "r-2"])
        let dryRun = stub.answer(stage.post("/bigquery/v2/projects/p/queries", dry)).value
        #expect(dryRun["totalBytesProcessed"] == "1024" && dryRun["rows"] == nil)
        #expect(stub.queries.count == 1)
    }

    @Test("Without the location, or in legacy SQL, BigQuery gives nothing")
    func bigqueryMistakes() {
        let stage = GoogleStage()
        let stub = stage.bigquery()
        let lost = stage.get("/bigquery/v2/projects/p/queries/job_1")
        #expect(stub.answer(lost).status == 404)
        let legacy = GoogleStage.query(["useLegacySql": true])
        #expect(stub.answer(stage.post("/bigquery/v2/projects/p/queries", legacy)).status == 500)
        #expect(stub.violations.count == 1)
    }

    @Test("Sheets show numbers as the country does unless told otherwise")
    func sheets() {
        let stage = GoogleStage()
        let stub = SheetsStub(
            tokens: stage.tokens, spreadsheets: ["s": ["L": [[1_234_567, 1.5, ""], []]]])
        let plain = stub.answer(
            stage.get("/v4/spreadsheets/s/values/L?valueRenderOption=UNFORMATTED_VALUE"))
        let shown = stub.answer(stage.get("/v4/spreadsheets/s/values/L%21A1:B"))
        #expect(plain.value["values"] == [[1_234_567, 1.5]])
        #expect(shown.value["values"] == [["1.234.567", "1,5"]])
        #expect(stub.answer(stage.get("/v4/spreadsheets/s/values/Other")).status == 400)
        #expect(stub.answer(stage.get("/v4/spreadsheets/none/values/L")).status == 404)
    }
}
