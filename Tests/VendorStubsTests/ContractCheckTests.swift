import Testing
import VendorStubs

@Suite(
    "Requests are held against the vendors' own descriptions",
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absence)"))
struct ContractCheckTests {
    @Test(
        "A request that the description does not allow is refused and noted",
        arguments: [
            ("/youtube/v3/videos?id=a&key=k", "'part' is missing"),
            ("/youtube/v3/videos?part=id&ids=a&key=k", "no parameter 'ids'"),
            (
                "/youtube/v3/playlistItems?part=id&playlistId=PL1&maxResults=51&key=k",
                "can't be '51'"
            ),
            ("/youtube/v3/videos?part=id&chart=best&key=k", "can't be 'best'"),
            ("/youtube/v3/search?part=snippet&key=k", "nobody is to ask"),
        ])
    func query(target: String, fault: String) {
        let stub = YouTubeStub(key: "k", playlists: [:], videos: [:])
        #expect(stub.answer(StubRequest(target)).status == 500)
        #expect(stub.violations.count == 1)
        #expect(stub.violations.first?.contains(fault) == true)
    }

    @Test(
        "So is a body with fields or values that are not described",
        arguments: [
            (["limit": 100], "/limit is no string"),
            (["limits": "100"], "no field /limits"),
            (["keepEmptyRows": "yes"], "/keepEmptyRows is no boolean"),
            (["offset": "x"], "/offset is no whole number"),
            (["metricAggregations": ["SUM"]], "/metricAggregations[0] can't be SUM"),
            (["dimensions": [["title": "date"]]], "no field /dimensions[0]/title"),
        ] as [([String: JSON], String)])
    func body(change: [String: JSON], fault: String) {
        let stage = GoogleStage()
        let stub = stage.analytics
        let request = stage.post("/v1beta/properties/7:runReport", GoogleStage.report(change))
        #expect(stub.answer(request).status == 500)
        #expect(stub.violations.first?.contains(fault) == true, "\(stub.violations)")
    }

    @Test("A wrong method or path is none of the API's")
    func path() {
        let stage = GoogleStage()
        let stub = stage.analytics
        _ = stub.answer(stage.get("/v1beta/properties/7:runReport"))
        _ = stub.answer(stage.post("/v1beta/properties:runReport", GoogleStage.report()))
        #expect(stub.violations.contains("properties.runReport: GET instead of POST"))
        #expect(stub.violations.contains { $0.contains("properties:runReport is not v1beta/") })
    }

    @Test("A request as it should be is none of these")
    func right() {
        #expect(Stage.youtube.answer(Stage.videos).status == 200)
        #expect(Stage.youtube.violations == [])
    }
}
