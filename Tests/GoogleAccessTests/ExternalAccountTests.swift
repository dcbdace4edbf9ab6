import Fetching
import GoogleAccess
import Testing

@Suite("Workload identity federation")
struct ExternalAccountTests {
    @Test("An identity becomes a federated token, and that a service account's")
    func impersonation() async throws {
        let stage = Stage(Self.google)
        stage.write("eyJ.identity\n", to: "/builds/tok")
        let credentials = try stage.credentials(
            Accounts.external(impersonation: Accounts.impersonation), scopes: [.bigQuery, .sheets])
        #expect(try await credentials.credential() == .bearer("service"))

        let dispatches = await stage.transport.dispatches
        try #require(dispatches.count == 2)
        let exchange = dispatches[0]
        #expect(exchange.call.address.text == "https://sts.googleapis.com/v1/token")
        #expect(exchange.credential == nil)
        #expect(
            exchange.call.form == [
                "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
                "audience": "//iam.googleapis.com/pool/gitlab",
                "scope": "https://www.googleapis.com/auth/cloud-platform",
                "requested_token_type": "urn:ietf:params:oauth:token-type:access_token",
                "subject_token": "eyJ.identity",
                "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
            ])
        let second = dispatches[1]
        #expect(second.call.address.text == Accounts.impersonation)
        #expect(second.credential == .bearer("federated"))
        #expect(
            String(decoding: second.call.body ?? [], as: UTF8.self)
                == #"{"lifetime":"3600s","scope":["https://www.googleapis.com/auth/bigquery","#
                + #""https://www.googleapis.com/auth/spreadsheets"]}"#)
    }

    @Test("Without impersonation the federated token has the wanted scopes and is used itself")
    func direct() async throws {
        let stage = Stage(Self.google)
        stage.write("eyJ.identity", to: "/builds/tok")
        let credentials = try stage.credentials(Accounts.external())
        #expect(try await credentials.credential() == .bearer("federated"))
        let calls = await stage.transport.calls
        #expect(calls.map { $0.form["scope"] } == ["https://www.googleapis.com/auth/bigquery"])
    }

    @Test(
        "The identity is read from text and from JSON, whatever stands around it",
        arguments: [
            (nil, "eyJ.a", "eyJ.a"), (nil, "eyJ.a\n", "eyJ.a"), (nil, "eyJ.a\r\n\n", "eyJ.a"),
            ("id_token", #"{"id_token": "eyJ.b", "n": [1]}"#, "eyJ.b"),
            ("id_token", "{\"id_token\": \"eyJ.b\\n\"}\n", "eyJ.b"),
        ])
    func formats(field: String?, text: String, token: String) async throws {
        let stage = Stage(Self.google)
        stage.write(text, to: "tok")
        let format = field.map { ["type": "json", "subject_token_field_name": $0] }
        let credentials = try stage.credentials(
            Accounts.external(source: ["file": "tok", "format": format ?? ["type": "text"]]))
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.first?.form["subject_token"] == token)
    }

    @Test(
        "An identity that can't be read is told with what to do, and never quoted",
        arguments: [
            (nil, "no such file"), ("", "tok is empty"), (" \n", "tok is empty"),
            ("hidden", "tok is no JSON object"), ("[\"hidden\"]", "tok is no JSON object"),
            (#"{"id": "hidden"}"#, "tok has no text 'id_token'"),
            (#"{"id_token": {"hidden": 1}}"#, "tok has no text 'id_token'"),
        ])
    func unreadable(text: String?, fault: String) async throws {
        let stage = Stage(Self.google)
        if let text { stage.write(text, to: "tok") }
        let isText = text?.allSatisfy(\.isWhitespace) ?? true
        let json = ["type": "json", "subject_token_field_name": "id_token"]
        let credentials = try stage.credentials(
            Accounts.external(source: ["file": "tok", "format": isText ? ["type": "text"] : json]))
        let error = await #expect(throws: FetchError.self) { try await credentials.credential() }
        guard case .noCredential(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains(fault))
        #expect(reason.hasSuffix("write its identity token there before this program starts"))
        #expect(!reason.contains("hidden"))
        #expect(await stage.transport.calls.isEmpty)
    }

    @Test("An address gives the identity, asked with its own headers and no token")
    func address() async throws {
        let stage = Stage { call throws(FetchError) in
            call.address.host == "ci.example"
                ? .json(#"{"value": "eyJ.c"}"#) : try Self.google(call)
        }
        let credentials = try stage.credentials(
            Accounts.external(source: [
                "url": "https://ci.example/id?x=1",
                "headers": ["Authorization": "bearer hidden-header", "Metadata": "True"],
                "format": ["type": "json", "subject_token_field_name": "value"],
            ]))
        #expect(try await credentials.credential() == .bearer("federated"))
        let dispatches = await stage.transport.dispatches
        #expect(dispatches[0].call.address.text == "https://ci.example/id?x=1")
        #expect(dispatches[0].credential == nil)
        #expect(
            dispatches[0].call.headers == [
                Call.Header("Authorization", "bearer hidden-header"),
                Call.Header("Metadata", "True"),
            ])
        #expect(dispatches[1].call.form["subject_token"] == "eyJ.c")
        #expect(stage.secrets.contains("bearer hidden-header"))
    }

    @Test("The identity is read anew for every token, since it is short lived")
    func readAnew() async throws {
        let stage = Stage(Self.google)
        stage.write("first", to: "/builds/tok")
        let credentials = try stage.credentials(Accounts.external())
        let token = try #require(try await credentials.credential())
        stage.write("second", to: "/builds/tok")
        #expect(await credentials.renew(after: token))
        _ = try await credentials.credential()
        let identities = await stage.transport.calls.map { $0.form["subject_token"] }
        #expect(identities == ["first", "second"])
    }

    private static let google: StubTransport.Script = { call in
        call.address.host == "sts.googleapis.com"
            ? .json(
                #"{"access_token": "federated", "token_type": "Bearer", "expires_in": 3599}"#)
            : .json(#"{"accessToken": "service", "expireTime": "2026-11-22T15:05:00Z"}"#)
    }
}
