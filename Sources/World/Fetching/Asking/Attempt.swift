/// What came of one attempt.
struct Attempt: Sendable {
    let outcome: Result<Answer, FetchError>
    /// The credential that the last call showed.
    let credential: Credential?

    /// The credential, if the vendor no longer takes it.
    var refusedCredential: Credential? {
        guard case .success(let answer) = outcome, answer.status == 401 else { return nil }
        return credential
    }
}
