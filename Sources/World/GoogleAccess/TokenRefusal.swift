import Fetching

/// Words why Google gave no token, and what to do about it.
struct TokenRefusal {
    /// What was shown to Google.
    enum Step: Sendable {
        /// A service account's signature.
        case assertion
        /// What is left of a person's sign-in.
        case refresh
        /// An identity token of another issuer.
        case exchange
        /// A federated token, to act for a service account.
        case impersonation
        /// What fetches the identity token, which is none of Google's.
        case identity
    }

    let step: Step
    /// The credentials file as messages name it.
    let file: String

    /// The error with advice, where Google took the question and did not like who asks.
    func worded(_ error: FetchError) -> FetchError {
        guard case .refused(let refusal) = error, [400, 401, 403].contains(refusal.status),
            step != .identity
        else { return error }
        let words = [refusal.reason, refusal.message].compactMap { $0 }
        let said = words.isEmpty ? "status \(refusal.status)" : words.joined(separator: ": ")
        return .noCredential(
            reason: "\(refusal.host) gave no token for \(file) (\(said)). \(advice(refusal))")
    }

    private func advice(_ refusal: FetchError.Refusal) -> String {
        let message = refusal.message?.lowercased() ?? ""
        return switch (step, refusal.reason) {
        case (_, "invalid_scope"), (_, "unauthorized_client"):
            "Turn on the APIs that are asked in the account's project, and give it access to them"
        case (.assertion, _): assertionAdvice(message)
        case (.refresh, _):
            "The sign-in has ended or was withdrawn. Sign in again with"
                + " 'gcloud auth application-default login'"
        case (.exchange, "invalid_target"):
            "The pool or provider in 'audience' does not exist or is turned off"
        case (.exchange, _):
            "The identity token has expired, is meant for another audience, or the provider's"
                + " condition does not admit this job"
        case (.impersonation, _):
            "Give the workload's identity the role roles/iam.workloadIdentityUser on the service"
                + " account; that takes some minutes to work"
        case (.identity, _): ""
        }
    }

    /// Google has one reason for everything, `invalid_grant`; its message tells more.
    private func assertionAdvice(_ message: String) -> String {
        if message.contains("signature") {
            return "The key is no longer one of the service account's. Make a new key"
        }
        if message.contains("account not found") || message.contains("not a valid email") {
            return "The service account was deleted or turned off. Make a new one with a new key"
        }
        if ["iat and exp", "timeframe", "expired"].contains(where: message.contains) {
            return "Set this machine's clock: Google's differs from it by minutes"
        }
        return "Check that this machine's clock is right, that the key is still one of the service"
            + " account's, and that the account was not deleted"
    }
}
