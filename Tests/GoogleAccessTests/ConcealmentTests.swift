import Fetching
import GoogleAccess
import Testing

@Suite("Secrets stay secret")
struct ConcealmentTests {
    @Test("Nothing that is printed of an account shows a secret")
    func accounts() async throws {
        let secrets = ["hidden", String(Accounts.pem.dropFirst(40).prefix(40))]
        let header =
            ["url": "https://a.example/", "headers": ["Authorization": "hidden"]] as [String: Any]
        for text in [Accounts.service(), Accounts.user, Accounts.external(source: header)] {
            let stage = Stage { call in
                call.address.host == "a.example"
                    ? Answer(status: 200, body: Array("hidden-identity".utf8))
                    : .json(#"{"access_token": "hidden-token", "expires_in": 3600}"#)
            }
            let account = try GoogleAccount(text: text, file: "key.json")
            let credentials = try stage.credentials(text)
            #expect(try await credentials.credential() == .bearer("hidden-token"))
            var printed = "\(account) \(String(reflecting: account)) \(credentials)"
            dump(account, to: &printed)
            dump(credentials, to: &printed)
            #expect(printed.contains("token: "))
            for secret in secrets { #expect(!printed.contains(secret)) }
        }
    }

    @Test("Every secret is told before it is used, so that it can be taken out of messages")
    func told() async throws {
        let service = Stage { _ in .json(#"{"access_token": "token"}"#) }
        _ = try await service.credentials(Accounts.service()).credential()
        let assertion = await service.transport.calls.first?.form["assertion"]
        #expect(service.secrets == [assertion, "token"])

        let user = Stage { _ in .json(#"{"access_token": "token"}"#) }
        _ = try await user.credentials(Accounts.user).credential()
        #expect(user.secrets == ["hidden-refresh", "hidden-client", "token"])

        let workload = Stage { call in
            .json(
                call.address.host == "sts.googleapis.com"
                    ? #"{"access_token": "federated"}"# : #"{"accessToken": "token"}"#)
        }
        workload.write("identity\n", to: "/builds/tok")
        let account = Accounts.external(impersonation: Accounts.impersonation)
        _ = try await workload.credentials(account).credential()
        #expect(workload.secrets == ["identity", "federated", "token"])
    }
}
