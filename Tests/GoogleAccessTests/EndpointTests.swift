import GoogleAccess
import Outside
import Testing

@Suite("Where tokens may go")
struct EndpointTests {
    @Test(
        "Tokens go to Google, and over plain http to this machine",
        arguments: [
            "https://oauth2.googleapis.com/token",
            "https://sts.us-east1.rep.googleapis.com/v1/token",
            "https://STS.GoogleAPIs.com/v1/token", "http://127.0.0.1:8085/token",
            "http://127.8.0.1/token", "http://localhost:1/token", "http://[::1]:8085/token",
        ])
    func allowed(address: String) {
        #expect(throws: Never.self) { try account(Accounts.service(tokenAddress: address)) }
        #expect(throws: Never.self) { try account(Accounts.external(exchange: address)) }
        #expect(throws: Never.self) { try account(Accounts.external(impersonation: address)) }
    }

    @Test(
        "Tokens go nowhere else",
        arguments: [
            "https://example.com/token", "http://oauth2.googleapis.com/token",
            "https://googleapis.com.example.com/token", "https://evilgoogleapis.com/token",
            "https://oauth2.googleapis.com.", "https://localhost/token",
            "https://oauth2.googleapis.com@example.com/token", "http://10.0.0.1/token",
            "http://127.0.0.1.example.com/token", "http://localhost.example.com/token",
            "https://example.com/oauth2.googleapis.com", "https://example.com#.googleapis.com",
            "https://example.com\\.googleapis.com/token", "ftp://sts.googleapis.com/", "token", "",
        ])
    func refused(address: String) {
        #expect(throws: InputError.self) { try account(Accounts.service(tokenAddress: address)) }
        #expect(throws: InputError.self) { try account(Accounts.external(exchange: address)) }
        #expect(throws: InputError.self) { try account(Accounts.external(impersonation: address)) }
    }

    @Test("A refusal names the key, the host and what is allowed")
    func words() {
        let error = #expect(throws: InputError.self) {
            try account(Accounts.service(tokenAddress: "https://example.com/token?x=hidden"))
        }
        #expect(
            error?.problem
                == "'token_uri' leads to example.com, where no token may go. It has to be"
                + " https://….googleapis.com, or http on a loopback address.")
        #expect(error?.place.line == 6)
    }

    @Test(
        "An identity token comes from a file or an address that nobody listens to",
        arguments: [
            (["executable": ["command": "rm"]], "'executable' is not used"),
            (["file": "t", "executable": ["command": "rm"]], "'executable' is not used"),
            (["certificate": [:] as [String: String]], "'certificate' is not used"),
            (["environment_id": "aws1"], "'environment_id' is not used"),
            ([:], "'credential_source' has no 'file'"),
            (["file": "t", "url": "https://example.com/"], "'credential_source' has both"),
            (["url": "http://169.254.169.254/token"], "'credential_source.url' is read over plain"),
            (["url": "token"], "'credential_source.url' is no web address"),
            (["file": "t", "format": ["type": "json"]], "'subject_token_field_name' is missing"),
            (["file": "t", "format": ["type": "xml"]], "the format 'xml' is not known"),
            (["file": 3], "'credential_source.file': a text in quotation marks"),
        ] as [([String: any Sendable], String)])
    func sources(source: [String: any Sendable], message: String) {
        let error = #expect(throws: InputError.self) {
            try account(Accounts.external(source: source))
        }
        #expect(error?.problem.hasPrefix(message) == true, "\(String(describing: error))")
        #expect(error?.place.line != nil)
    }

    private func account(_ text: String) throws -> GoogleAccount {
        try GoogleAccount(text: text, file: "key.json")
    }
}
