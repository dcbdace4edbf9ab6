import Fetching
import Foundation

/// Asks Google's token endpoints; each question may be repeated, it makes one more token at worst.
enum TokenRequest {
    /// A service account's token for its signed assertion.
    static func token(for assertion: Secret, at endpoint: WebAddress) -> Request<TokenReply> {
        let form = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            ("assertion", assertion.text),
        ]
        return request("a token for the service account", endpoint, form)
    }

    /// A person's token for what is left of a sign-in.
    static func token(for user: AuthorizedUser) -> Request<TokenReply> {
        let form = [
            ("grant_type", "refresh_token"), ("refresh_token", user.refreshToken.text),
            ("client_id", user.client), ("client_secret", user.clientSecret.text),
        ]
        return request("a token for the user", user.endpoint, form)
    }

    /// A federated token for an identity that somebody else vouches for.
    static func exchange(
        _ subject: Secret, of account: ExternalAccount, scopes: [GoogleScope]
    ) -> Request<TokenReply> {
        let form = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
            ("audience", account.audience),
            ("scope", scopes.map(\.rawValue).joined(separator: " ")),
            ("requested_token_type", "urn:ietf:params:oauth:token-type:access_token"),
            ("subject_token", subject.text), ("subject_token_type", account.tokenType),
        ]
        return request("a token for the workload identity", account.exchange, form)
    }

    /// The token of the service account that a federated token may act for.
    static func impersonation(
        at address: WebAddress, lifetime: Int, scopes: [GoogleScope]
    ) throws(FetchError) -> Request<ImpersonationReply> {
        let wish = Impersonation(lifetime: "\(lifetime)s", scope: scopes.map(\.rawValue))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let body = try? encoder.encode(wish) else {
            throw .noCredential(reason: "the wish for a token can't be written as JSON")
        }
        return Request(
            for: "a token of the service account", .post(address, json: Array(body))
        ) { answer throws(ReplyFault) in try answer.tokenReply(ImpersonationReply.self) }
    }

    /// The text that an address gives as the identity's token.
    static func subject(
        _ subject: SubjectToken, at address: WebAddress, headers: [String: Secret]
    ) -> Request<Secret> {
        let headers = headers.sorted { $0.key < $1.key }
            .map { Call.Header($0.key, $0.value.text) }
        return Request(for: "the workload's identity token", .get(address, headers: headers)) {
            answer throws(ReplyFault) in
            guard let text = String(validating: answer.body, as: UTF8.self) else {
                throw ReplyFault("is not UTF-8 text")
            }
            return try subject.token(in: text)
        }
    }

    private static func request(
        _ subject: String, _ address: WebAddress, _ form: [(name: String, value: String)]
    ) -> Request<TokenReply> {
        let call = Call(
            .post, address,
            headers: [Call.Header("Content-Type", "application/x-www-form-urlencoded")],
            body: FormText(form).bytes)
        return Request(for: subject, call) { answer throws(ReplyFault) in
            try answer.tokenReply(TokenReply.self)
        }
    }
}

private struct Impersonation: Encodable {
    let lifetime: String
    let scope: [String]
}
