import CryptoExtras
import Documents
import Fetching
import Foundation
import Measures
import Outside

/// What Google calls a service account: a robot's, which proves itself by signing with its key.
struct RobotAccount: Sendable {
    /// The account's name, which looks like a mail address.
    let email: String
    /// Where assertions are turned into tokens.
    let endpoint: WebAddress
    private let keyID: String?
    private let key: _RSA.Signing.PrivateKey

    init(_ json: JSONFile) throws(InputError) {
        let file = try json.decode(RobotAccountFile.self)
        email = file.email
        keyID = file.keyID
        endpoint = try GoogleEndpoint(json).address(
            file.tokenAddress ?? GoogleEndpoint.tokenAddress, of: "token_uri")
        key = try Self.key(file.key, in: json)
    }

    /// What is shown to Google in exchange for a token: claims, signed with RSA and SHA-256.
    ///
    /// The claims begin ten seconds ago, since clocks differ; they last for Google's maximum, one
    /// hour.
    func assertion(for scopes: [GoogleScope], at now: Timestamp) throws(FetchError) -> Secret {
        let issued = now.secondsSince1970 - 10
        let claims = Claims(
            aud: GoogleEndpoint.tokenAddress, exp: issued + 3_600, iat: issued, iss: email,
            scope: scopes.map(\.rawValue).joined(separator: " "))
        do {
            let signed = try Self.encoded(Header(kid: keyID)) + "." + Self.encoded(claims)
            let signature = try key.signature(
                for: Data(signed.utf8), padding: .insecurePKCS1v1_5)
            return Secret(signed + "." + signature.rawRepresentation.base64URL)
        } catch {
            throw .noCredential(reason: "the key of the service account can't sign")
        }
    }

    private static func key(
        _ pem: Secret, in json: JSONFile
    ) throws(InputError) -> _RSA.Signing.PrivateKey {
        do {
            return try _RSA.Signing.PrivateKey(pemRepresentation: pem.text)
        } catch {
            let fault =
                pem.text.contains(#"\n"#)
                ? "has '\\n' where its lines should end" : "is no RSA key of 2048 bits or more"
            throw InputError(
                "'private_key' \(fault). Take the key file as Google gave it, unchanged.",
                at: json.place(of: ["private_key"]))
        }
    }

    private static func encoded(_ part: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(part).base64URL
    }
}

/// What stands in the key file; the rest is of no use here.
private struct RobotAccountFile: Decodable {
    let email: String
    let keyID: String?
    let key: Secret
    let tokenAddress: String?

    enum CodingKeys: String, CodingKey {
        case email = "client_email"
        case keyID = "private_key_id"
        case key = "private_key"
        case tokenAddress = "token_uri"
    }
}

private struct Header: Encodable {
    let alg = "RS256"
    let kid: String?
    let typ = "JWT"
}

private struct Claims: Encodable {
    let aud: String
    let exp: Int
    let iat: Int
    let iss: String
    let scope: String
}

extension Data {
    /// The bytes in the alphabet of addresses, without padding, as signed tokens have them.
    var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
