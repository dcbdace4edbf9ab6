import Testing
import VendorStubs

@Suite("Tokens and packages")
struct TokenTests {
    @Test(
        "An assertion that Google would not take gets no token",
        arguments: [
            (["exp": 0], 500), (["aud": "https://example.org"], 500),
            (["iss": "somebody"], 500), (["scope": ""], 500),
            (["iat": 1_000, "exp": 4_600], 400),
        ] as [([String: JSON], Int)])
    func assertions(changes: [String: JSON], status: Int) {
        #expect(GoogleTokenStub().answer(GoogleStage.tokenRequest(changes)).status == status)
    }

    @Test("A token opens doors until it is made worthless")
    func expiry() {
        let stage = GoogleStage()
        #expect(stage.tokens.accepts(stage.get("/")))
        #expect(!stage.tokens.accepts(StubRequest("/")))
        stage.tokens.expireAll()
        #expect(!stage.tokens.accepts(stage.get("/")))
        let report = stage.post("/v1beta/properties/7:runReport", GoogleStage.report())
        #expect(stage.analytics.answer(report).status == 401)
    }

    @Test("An identity from elsewhere becomes a federated token, and that one for an account")
    func federation() {
        let tokens = GoogleTokenStub()
        let exchange: JSON = [
            "grantType": "urn:ietf:params:oauth:grant-type:token-exchange",
            "audience": "//iam.googleapis.com/projects/1/x",
            "scope": "https://www.googleapis.com/auth/iam",
            "requestedTokenType": "urn:ietf:params:oauth:token-type:access_token",
            "subjectToken": "a.b.c", "subjectTokenType": "urn:ietf:params:oauth:token-type:jwt",
        ]
        let json = StubRequest.Item("Content-Type", "application/json")
        let first = tokens.answer(
            StubRequest("POST", "/v1/token", headers: [json], body: exchange.bytes))
        let federated = first.value["access_token"]?.text ?? ""
        #expect(
            !tokens.accepts(
                StubRequest("/", headers: [.init("Authorization", "Bearer \(federated)")])))
        let wish: JSON = [
            "scope": ["https://www.googleapis.com/auth/bigquery"], "lifetime": "3600s",
        ]
        let second = tokens.answer(
            StubRequest(
                "POST", "/v1/projects/-/serviceAccounts/a@b.c:generateAccessToken",
                headers: [json, .init("Authorization", "Bearer \(federated)")], body: wish.bytes))
        let token = second.value["accessToken"]?.text ?? ""
        #expect(
            tokens.accepts(StubRequest("/", headers: [.init("Authorization", "Bearer \(token)")])))
        #expect(tokens.minted == [federated, token])
    }

    @Test("The registry keeps packages, and sends downloads to another host that wants no token")
    func registry() throws {
        let stub = RegistryStub(token: "job", project: "7", storage: "http://elsewhere")
        let path = "/projects/7/packages/generic/store/1/store.sqlite"
        let token = StubRequest.Item("JOB-TOKEN", "job")
        #expect(stub.answer(StubRequest("GET", path)).status == 401)
        #expect(stub.answer(StubRequest("GET", path, headers: [token])).status == 404)
        #expect(
            stub.answer(StubRequest("PUT", path, headers: [token], body: [1, 2])).status == 201)
        let reply = stub.answer(StubRequest("GET", path, headers: [token]))
        #expect(reply[header: "Location"] == "http://elsewhere/store/1/store.sqlite?signed=1")
        #expect(stub.storageAnswer(StubRequest("/store/1/store.sqlite?signed=1")).body == [1, 2])
        #expect(
            stub.storageAnswer(StubRequest("/store/1/store.sqlite", headers: [token])).status == 500
        )
        #expect(stub.violations.count == 1)
    }
}
