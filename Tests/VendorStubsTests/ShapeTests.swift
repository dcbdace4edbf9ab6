import Testing
import VendorStubs

@Suite(
    "Stubs speak as the vendors do", .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absence)")
)
struct ShapeTests {
    private func recorded(_ paths: String..., at keys: String...) throws -> Shape {
        Shape(
            try paths.map { path in
                let value = try #require(JSON(try SharedFolder.bytes("fixtures/" + path)))
                return keys.reduce(value) { $0[$1] ?? .null }
            })
    }

    @Test("YouTube's pages of playlists")
    func playlists() throws {
        let known = try recorded(
            "youtube/playlistItems_list_page1.json", "youtube/playlistItems_list_page2.json")
        let first = StubRequest(
            "/youtube/v3/playlistItems?part=snippet&playlistId=PL1&maxResults=2&key=k")
        let second = StubRequest(first.target + "&pageToken=CA2QAA")
        let ours = Shape([first, second].map { Stage.youtube.answer($0).value })
        #expect(ours.strangers(to: known) == [])
        #expect(ours.kinds["/items[]/snippet/resourceId/videoId"] == ["text"])
    }

    @Test("YouTube's videos")
    func videos() throws {
        let known = try recorded("youtube/videos_list_one.json", "youtube/videos_list_multi.json")
        let request = StubRequest("/youtube/v3/videos?part=snippet&id=a,b&key=k")
        #expect(Shape([Stage.youtube.answer(request).value]).strangers(to: known) == [])
    }

    @Test(
        "YouTube's replies are made of what its description has, parts that were not recorded too")
    func youtubeReplies() {
        let check = ContractCheck("youtube.v3", methods: ["playlistItems.list", "videos.list"])
        let playlist = Stage.youtube.answer(Stage.playlist)
        #expect(check.faults(of: playlist, method: "playlistItems.list") == [])
        #expect(check.faults(of: Stage.youtube.answer(Stage.videos), method: "videos.list") == [])
    }

    @Test("YouTube's refusals")
    func refusals() throws {
        let known = try recorded("youtube/error_response.json")
        let reply = Stage.youtube.answer(StubRequest("/youtube/v3/videos?part=snippet&id=a&key=no"))
        #expect(Shape([reply.value]).strangers(to: known) == [])
        #expect(reply.value["error"]?["errors"]?.elements.first?["reason"] == "keyInvalid")
    }

    @Test("GitLab's issues")
    func issues() throws {
        let known = try recorded(
            "gitlab/demisto/project_issues_2022.json", "gitlab/narkoz/project_issues.json")
        let ours = Shape([Stage.gitlab().answer(Stage.issues("/groups/g/issues")).value])
        // Weights are there on paid tiers only, where no recording comes from.
        #expect(ours.strangers(to: known).filter { !$0.hasPrefix("[]/weight") } == [])
    }

    @Test("Analytics' reports")
    func reports() throws {
        let known = try recorded("ga4/DERIVED-usa-gov/treasury__devices_by_date.json")
        let stage = GoogleStage()
        let reply = stage.analytics.answer(
            stage.post("/v1beta/properties/7:runReport", GoogleStage.report()))
        #expect(Shape([reply.value]).strangers(to: known) == [])
        #expect(reply.value["rows"]?.elements.isEmpty == false)
    }

    @Test("BigQuery's results")
    func results() throws {
        let known = try recorded(
            "bigquery/crucible/11_jobs_query.json",
            "bigquery/crucible/07_get_query_results_page_1.json",
            at: "body")
        let stage = GoogleStage()
        let bigquery = stage.bigquery()
        let first = bigquery.answer(
            stage.post("/bigquery/v2/projects/p/queries", GoogleStage.query()))
        let token = first.value["pageToken"]?.text ?? ""
        let second = bigquery.answer(
            stage.get("/bigquery/v2/projects/p/queries/job_1?location=EU&pageToken=\(token)"))
        #expect(Shape([first.value, second.value]).strangers(to: known) == [])
        #expect(second.value["rows"]?.elements.count == 1)
        #expect(second.value["pageToken"] == nil)
    }

    @Test("A sheet's values")
    func values() throws {
        let name = "sheets/values.get.dateTimeRenderOption_valueRenderOption.UNFORMATTED_VALUE.200"
        let known = try recorded("\(name).1.json", "\(name).2.json", at: "response", "body")
        let stage = GoogleStage()
        let sheets = SheetsStub(
            tokens: stage.tokens, spreadsheets: ["s": ["It's": [["a", "b"], [""]]]])
        let reply = sheets.answer(stage.get("/v4/spreadsheets/s/values/%27It%27%27s%27"))
        #expect(Shape([reply.value]).strangers(to: known) == [])
        #expect(reply.value["values"] == [["a", "b"]])
    }
}
