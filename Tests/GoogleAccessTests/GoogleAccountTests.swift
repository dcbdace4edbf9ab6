import GoogleAccess
import Outside
import Testing

@Suite("Credentials files")
struct GoogleAccountTests {
    @Test(
        "Files as gcloud writes them are understood",
        .enabled(if: SharedFolder.has("fixtures/google-auth"), "no recorded files beside"),
        arguments: ["sa", "direct", "url"])
    func recorded(name: String) throws {
        let path = "fixtures/google-auth/gcloud528_external_account_\(name).json"
        let account = try GoogleAccount(text: SharedFolder.text(path), file: "adc.json")
        #expect(account.file == "adc.json")
    }

    @Test("All three kinds of accounts are understood")
    func kinds() throws {
        for text in [Accounts.service(), Accounts.external(), Accounts.user] {
            #expect(throws: Never.self) { try GoogleAccount(text: text, file: "key.json") }
        }
    }

    @Test(
        "A wrong file is refused with its place and advice",
        arguments: [
            ("", "key.json:1:1: this is not JSON"),
            ("{\"type\": }", "key.json:1:10: this is not JSON"),
            ("[]", "key.json:1: the file: an object '{ … }' belongs here."),
            ("{}", "key.json: 'type' is missing, so these are no credentials of Google's."),
            (
                "{\"installed\": {\"client_id\": \"x\"}}",
                "key.json: 'type' is missing, so these are no credentials of Google's."
            ),
            (
                "{\n\"type\": \"impersonated_service_account\"\n}",
                "key.json:2: credentials of type 'impersonated_service_account' can't be used."
            ),
            ("{\"type\": 3}", "key.json:1: 'type': a text in quotation marks belongs here."),
            (
                "{\"type\": \"authorized_user\",\n\"type\": \"service_account\"}",
                "key.json:2: the key 'type' stands on line 1 already."
            ),
            ("{\"type\": \"service_account\"}", "key.json:1: the file: 'client_email' is missing."),
            ("{\"type\": \"authorized_user\"}", "key.json:1: the file: 'client_id' is missing."),
            ("{\"type\": \"external_account\"}", "key.json:1: the file: 'audience' is missing."),
        ])
    func wrong(text: String, message: String) {
        #expect(problem(text).hasPrefix(message), "\(problem(text))")
    }

    @Test(
        "A key that can't sign is refused without being quoted",
        arguments: [
            ("hidden-key", "is no RSA key of 2048 bits or more"),
            ("", "is no RSA key of 2048 bits or more"),
            (
                Accounts.pem.replacing("\n", with: "\\n"),
                "has '\\n' where its lines should end"
            ),
            (Accounts.shortPEM, "is no RSA key of 2048 bits or more"),
            (Accounts.publicPEM, "is no RSA key of 2048 bits or more"),
        ])
    func wrongKey(key: String, fault: String) {
        let problem = problem(Accounts.service(key: key))
        #expect(
            problem
                == "key.json:3: 'private_key' \(fault). Take the key file as Google gave it,"
                + " unchanged.")
    }

    private func problem(_ text: String) -> String {
        do throws(InputError) {
            let account = try GoogleAccount(text: text, file: "key.json")
            return "understood: \(account)"
        } catch {
            return "\(error)"
        }
    }
}
