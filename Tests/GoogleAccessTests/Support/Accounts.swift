import CryptoExtras
import Foundation

/// Credentials files, made up but for their shape; the key is made anew in every run.
enum Accounts {
    static let key = made { try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    /// The key as a file has it.
    static let pem = key.pemRepresentation

    /// One that no longer counts as safe.
    static let shortPEM = made {
        try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1_024)).pemRepresentation
    }

    static let publicPEM = key.publicKey.pemRepresentation

    static let tokenAddress = "https://oauth2.googleapis.com/token"

    static func service(tokenAddress: String = tokenAddress, key: String? = nil) -> String {
        json([
            "type": "service_account", "project_id": "example-project",
            "private_key_id": "f00d", "private_key": key ?? pem,
            "client_email": "metrics@example-project.iam.gserviceaccount.com",
            "token_uri": tokenAddress, "universe_domain": "googleapis.com",
        ])
    }

    static let user = json([
        "type": "authorized_user", "client_id": "program", "client_secret": "hidden-client",
        "refresh_token": "hidden-refresh",
    ])

    /// An account whose identity token lies where `source` says.
    static func external(
        source: [String: Any] = ["file": "/builds/tok"],
        exchange: String = "https://sts.googleapis.com/v1/token", impersonation: String? = nil
    ) -> String {
        var file: [String: Any] = [
            "type": "external_account", "audience": "//iam.googleapis.com/pool/gitlab",
            "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
            "token_url": exchange, "credential_source": source,
        ]
        file["service_account_impersonation_url"] = impersonation
        return json(file)
    }

    static let impersonation =
        "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/"
        + "metrics@example-project.iam.gserviceaccount.com:generateAccessToken"

    private static func json(_ object: [String: Any]) -> String {
        let data = try? JSONSerialization.data(
            withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func made<Value>(_ value: () throws -> Value) -> Value {
        guard let value = try? value() else { preconditionFailure("no key could be made") }
        return value
    }
}
