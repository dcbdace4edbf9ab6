import CryptoExtras
import Fetching
import Foundation
import GoogleAccess
import Measures
import Testing

@Suite("Service accounts")
struct RobotAccountTests {
    @Test("The assertion is signed with the key and says who asks for what")
    func assertion() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "ya29.t", "expires_in": 3599}"#) }
        let credentials = try stage.credentials(Accounts.service(), scopes: [.analytics, .sheets])
        #expect(try await credentials.credential() == .bearer("ya29.t"))

        let call = try #require(await stage.transport.calls.first)
        #expect(call.method == .post)
        #expect(call.address.text == Accounts.tokenAddress)
        #expect(call.headers == [Call.Header("Content-Type", "application/x-www-form-urlencoded")])
        #expect(call.form.keys.sorted() == ["assertion", "grant_type"])
        #expect(call.form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer")

        let parts = try #require(call.form["assertion"]).split(separator: ".").map(String.init)
        try #require(parts.count == 3)
        #expect(text(parts[0]) == #"{"alg":"RS256","kid":"f00d","typ":"JWT"}"#)
        let issued = stage.now.secondsSince1970 - 10
        #expect(
            text(parts[1])
                == #"{"aud":"https://oauth2.googleapis.com/token","exp":\#(issued + 3_600),"#
                + #""iat":\#(issued),"iss":"metrics@example-project.iam.gserviceaccount.com","#
                + #""scope":"https://www.googleapis.com/auth/analytics.readonly "#
                + #"https://www.googleapis.com/auth/spreadsheets"}"#)
        let signature = _RSA.Signing.RSASignature(rawRepresentation: try #require(data(parts[2])))
        #expect(
            Accounts.key.publicKey.isValidSignature(
                signature, for: Data("\(parts[0]).\(parts[1])".utf8), padding: .insecurePKCS1v1_5))
        #expect(!parts.joined().contains { "+/=".contains($0) })
    }

    @Test("The audience stays Google's even where an emulator is asked")
    func emulator() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t"}"#) }
        let credentials = try stage.credentials(
            Accounts.service(tokenAddress: "http://127.0.0.1:8085/token"))
        _ = try await credentials.credential()
        let call = try #require(await stage.transport.calls.first)
        #expect(call.address.text == "http://127.0.0.1:8085/token")
        let claims = try #require(call.form["assertion"]).split(separator: ".")[1]
        #expect(text(String(claims)).contains(#""aud":"https://oauth2.googleapis.com/token""#))
    }

    @Test("A person's sign-in is renewed with what is left of it")
    func user() async throws {
        let stage = Stage { _ in .json(#"{"access_token": "t", "expires_in": "3599"}"#) }
        let credentials = try stage.credentials(Accounts.user)
        #expect(try await credentials.credential() == .bearer("t"))
        let call = try #require(await stage.transport.calls.first)
        #expect(call.address.text == Accounts.tokenAddress)
        #expect(
            call.form == [
                "grant_type": "refresh_token", "refresh_token": "hidden-refresh",
                "client_id": "program", "client_secret": "hidden-client",
            ])
    }

    private func text(_ part: String) -> String {
        data(part).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func data(_ part: String) -> Data? {
        let padded = part.replacing("-", with: "+").replacing("_", with: "/")
        return Data(
            base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4))
    }
}
