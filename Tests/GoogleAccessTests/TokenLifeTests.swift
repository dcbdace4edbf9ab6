import Fetching
import GoogleAccess
import Testing

@Suite("How long a token is used")
struct TokenLifeTests {
    @Test(
        "A token is used until 225 seconds before its end",
        arguments: [
            (#""expires_in": 3600"#, 3_375), (#""expires_in": "3600""#, 3_375),
            (#""expires_in": 3599"#, 3_374), (#""expires_in": 450"#, 225),
            (#""expires_in": 100"#, 50), (#""token_type": "Bearer""#, 150),
            (#""expires_in": null"#, 150), (#""expires_in": 99999999"#, 42_975),
        ])
    func life(field: String, seconds: Int) async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t", \#(field)}"#) }
        let credentials = try stage.credentials(Accounts.service())
        _ = try await credentials.credential()
        stage.pass(seconds: seconds - 1)
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.count == 1)
        stage.pass(seconds: 1)
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.count == 2)
    }

    @Test("A token that ends at once is used for the call that it was made for, and no other")
    func noLife() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t", "expires_in": 0}"#) }
        let credentials = try stage.credentials(Accounts.service())
        for count in 1...3 {
            #expect(try await credentials.credential() == .bearer("t"))
            #expect(await stage.transport.calls.count == count)
        }
    }

    @Test(
        "A service account's token ends when it says",
        arguments: [
            (#""expireTime": "2026-11-22T15:05:00Z""#, 3_375),
            (#""expireTime": "2026-11-22T15:05:00.123456Z""#, 3_375),
            (#""expireTime": "2026-11-22T16:05:00+01:00""#, 3_375),
            (#""expireTime": null"#, 150),
        ])
    func end(field: String, seconds: Int) async throws {
        let stage = Stage { call in
            .json(
                call.address.host == "sts.googleapis.com"
                    ? #"{"access_token": "f"}"# : #"{"accessToken": "s", \#(field)}"#)
        }
        stage.write("identity", to: "/builds/tok")
        let credentials = try stage.credentials(
            Accounts.external(impersonation: Accounts.impersonation))
        _ = try await credentials.credential()
        stage.pass(seconds: seconds - 1)
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.count == 2)
        stage.pass(seconds: 1)
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.count == 4)
    }

    @Test("All who ask at the same moment wait for one renewal")
    func shared() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t", "expires_in": 3600}"#) }
        let credentials = try stage.credentials(Accounts.service())
        try await withThrowingTaskGroup(of: Credential?.self) { group in
            for _ in 0..<50 { group.addTask { try await credentials.credential() } }
            for try await credential in group { #expect(credential == .bearer("t")) }
        }
        #expect(await stage.transport.calls.count == 1)
    }

    @Test("A failed renewal fails for all who wait, and is tried again by the next")
    func failure() async throws {
        let stage = Stage { _ throws(FetchError) in
            throw .untrusted(host: "oauth2.googleapis.com", reason: "its certificate has expired")
        }
        let credentials = try stage.credentials(Accounts.service())
        for count in 1...2 {
            await #expect(
                throws: FetchError.untrusted(
                    host: "oauth2.googleapis.com", reason: "its certificate has expired")
            ) { try await credentials.credential() }
            #expect(await stage.transport.calls.count == count)
        }
    }

    @Test("A refused token is dropped; one that was made meanwhile is not")
    func renewal() async throws {
        let stage = Stage { call in
            .json(#"{"access_token": "t\#(call.form["assertion"]!.count)", "expires_in": 3600}"#)
        }
        let credentials = try stage.credentials(Accounts.service())
        let first = try #require(try await credentials.credential())
        #expect(await credentials.renew(after: .bearer("older")))
        #expect(try await credentials.credential() == first)
        #expect(await stage.transport.calls.count == 1)
        #expect(await credentials.renew(after: first))
        _ = try await credentials.credential()
        #expect(await stage.transport.calls.count == 2)
    }

    @Test("A vendor's 401 leads to a new token and then to the answer")
    func unauthorized() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t", "expires_in": 3600}"#) }
        let credentials = try stage.credentials(Accounts.service())
        let vendor = StubTransport { _ in Answer(status: 401) }
        let fetcher = Fetcher(transport: vendor, credentials: credentials)
        let request = Request<Int>(for: "anything", .get(WebAddress("https://a.example/")!)) {
            answer in answer.body.count
        }
        await #expect(throws: FetchError.self) { try await fetcher.fetch(request) }
        let asked = await vendor.calls.count
        #expect(await stage.transport.calls.count == asked)
        #expect(asked == 3)
    }
}
