import Fetching
import GoogleAccess
import Testing

@Suite("When Google gives no token")
struct TokenRefusalTests {
    @Test(
        "A service account's refusal comes with what to do",
        arguments: [
            ("invalid_grant", "Invalid JWT Signature.", "Make a new key"),
            ("invalid_grant", "Invalid grant: account not found", "deleted or turned off"),
            (
                "invalid_grant",
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
                    + " timeframe. Check your iat and exp values in the JWT claim.",
                "Set this machine's clock"
            ),
            ("invalid_grant", "Bad Request", "Check that this machine's clock is right"),
            ("unauthorized_client", "Client is unauthorized", "Turn on the APIs"),
            ("invalid_scope", "Invalid OAuth scope", "Turn on the APIs"),
        ])
    func service(reason: String, message: String, advice: String) async throws {
        let words = try await words(Accounts.service(), refusing: Accounts.tokenAddress) {
            #"{"error": "\#(reason)", "error_description": "\#(message)"}"#
        }
        #expect(
            words.hasPrefix(
                "oauth2.googleapis.com gave no token for key.json (\(reason): \(message.prefix(40))"
            ))
        #expect(words.contains(advice))
        #expect(!words.hasSuffix("."))
    }

    @Test(
        "A workload's refusal comes with what to do",
        arguments: [
            (
                400, "sts", #"{"error": "invalid_grant", "error_description": "It is expired"}"#,
                "identity token has expired"
            ),
            (400, "sts", #"{"error": "invalid_target"}"#, "pool or provider"),
            (
                403, "iamcredentials",
                #"{"error": {"code": 403, "message": "Denied", "status": "PERMISSION_DENIED"}}"#,
                "roles/iam.workloadIdentityUser"
            ),
        ])
    func workload(status: Int, host: String, body: String, advice: String) async throws {
        let words = try await words(
            Accounts.external(impersonation: Accounts.impersonation), status: status,
            refusing: "https://\(host).googleapis.com"
        ) { body }
        #expect(words.hasPrefix("\(host).googleapis.com gave no token for key.json ("))
        #expect(words.contains(advice))
    }

    @Test("A sign-in that has ended has to be made again")
    func user() async throws {
        let words = try await words(Accounts.user, refusing: Accounts.tokenAddress) {
            #"{"error": "invalid_grant", "error_description": "Token has been revoked."}"#
        }
        #expect(words.contains("gcloud auth application-default login"))
    }

    @Test("A body that says nothing leaves the status")
    func silent() async throws {
        let words = try await words(Accounts.service(), refusing: Accounts.tokenAddress) { "" }
        #expect(words.contains("(status 400)"))
    }

    @Test(
        "A reply that is no token is told without being quoted",
        arguments: [
            ("", "is no JSON"), ("<html>hidden</html>", "is HTML, not JSON"),
            ("hidden", "is no JSON"), ("[]", "has something unexpected at its top"),
            ("{}", "has no 'access_token'"),
            (#"{"access_token": null}"#, "has something unexpected as 'access_token'"),
            (#"{"access_token": ""}"#, "has something unexpected as 'access_token'"),
            (#"{"access_token": "hidden\r\nX: y"}"#, "has something unexpected as 'access_token'"),
            (#"{"access_token": ["hidden"]}"#, "has something unexpected as 'access_token'"),
            (
                #"{"access_token": "hidden", "expires_in": "soon"}"#,
                "has something unexpected as 'expires_in'"
            ),
            (
                #"{"access_token": "hidden", "expires_in": {}}"#,
                "has something unexpected as 'expires_in'"
            ),
        ])
    func unreadable(body: String, fault: String) async throws {
        let stage = Stage { _ in .json(body) }
        let credentials = try stage.credentials(Accounts.service())
        await #expect(
            throws: FetchError.unreadable(
                subject: "a token for the service account", host: "oauth2.googleapis.com",
                fault: fault)
        ) { try await credentials.credential() }
    }

    /// Why there is no token, where calls to addresses with a prefix are refused.
    private func words(
        _ account: String, status: Int = 400, refusing prefix: String,
        with body: @escaping @Sendable () -> String
    ) async throws -> String {
        let stage = Stage { call in
            call.address.text.hasPrefix(prefix)
                ? .json(body(), status: status) : .json(#"{"access_token": "federated"}"#)
        }
        stage.write("identity", to: "/builds/tok")
        let credentials = try stage.credentials(account)
        let error = await #expect(throws: FetchError.self) { try await credentials.credential() }
        guard case .noCredential(let reason) = error else { return "\(String(describing: error))" }
        return reason
    }
}
