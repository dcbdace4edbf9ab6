import Fetching
import Measures
import Outside

/// Makes one token after another for one account.
struct TokenMint: Sendable {
    let account: GoogleAccount
    let scopes: [GoogleScope]
    let means: GoogleCredentials.Means

    /// A new token, or why there is none.
    func token() async -> Result<AccessToken, FetchError> {
        do throws(FetchError) {
            return .success(try await made())
        } catch {
            return .failure(error)
        }
    }

    private func made() async throws(FetchError) -> AccessToken {
        let asked = means.now()
        switch account.kind {
        case .robot(let robot):
            let assertion = try concealed(robot.assertion(for: scopes, at: asked))
            let request = TokenRequest.token(for: assertion, at: robot.endpoint)
            return token(try await ask(request, as: .assertion), asked: asked)
        case .user(let user):
            means.conceal(user.refreshToken.text)
            means.conceal(user.clientSecret.text)
            let request = TokenRequest.token(for: user)
            return token(try await ask(request, as: .refresh), asked: asked)
        case .external(let external):
            return try await exchanged(external, asked: asked)
        }
    }

    private func exchanged(
        _ external: ExternalAccount, asked: Timestamp
    ) async throws(FetchError) -> AccessToken {
        let subject = concealed(try await self.subject(external.subject))
        let isImpersonating = external.impersonation != nil
        let exchange = TokenRequest.exchange(
            subject, of: external, scopes: isImpersonating ? [.cloudPlatform] : scopes)
        let federated = token(try await ask(exchange, as: .exchange), asked: asked)
        guard let address = external.impersonation else { return federated }
        let request = try TokenRequest.impersonation(
            at: address, lifetime: external.lifetime, scopes: scopes)
        let reply = try await ask(request, as: .impersonation, with: federated.credential)
        return AccessToken(concealed(reply.token), end: reply.end, asked: asked)
    }

    private func subject(_ subject: SubjectToken) async throws(FetchError) -> Secret {
        switch subject.origin {
        case .address(let address, let headers):
            for (name, value) in headers where name.lowercased() == "authorization" {
                means.conceal(value.text)
            }
            return try await ask(
                TokenRequest.subject(subject, at: address, headers: headers), as: .identity)
        case .file(let path):
            let text: String
            do {
                text = try means.readFile(path).get()
            } catch {
                throw .noCredential(
                    reason: "the identity token can't be read, \(error.path): \(error.reason)."
                        + " \(Self.fileAdvice)")
            }
            do {
                return try subject.token(in: text)
            } catch {
                throw .noCredential(reason: "\(path) \(error.fault). \(Self.fileAdvice)")
            }
        }
    }

    private func ask<Reply>(
        _ request: Request<Reply>, as step: TokenRefusal.Step, with credential: Credential? = nil
    ) async throws(FetchError) -> Reply {
        do {
            return try await means.fetcher(FixedCredential(credential)).fetch(request)
        } catch {
            throw TokenRefusal(step: step, file: account.file).worded(error)
        }
    }

    private func token(_ reply: TokenReply, asked: Timestamp) -> AccessToken {
        AccessToken(concealed(reply.token), lifetime: reply.lifetime, asked: asked)
    }

    private func concealed(_ secret: Secret) -> Secret {
        means.conceal(secret.text)
        return secret
    }

    private static let fileAdvice =
        "The CI job has to write its identity token there before this program starts"
}
