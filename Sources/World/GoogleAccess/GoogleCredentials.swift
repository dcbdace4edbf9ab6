package import Fetching
package import Measures
package import Outside

/// Hands out Google's tokens: made when the first is needed, kept in memory for their life only.
package actor GoogleCredentials: CredentialSource {
    /// Reads a file, or tells why it can't.
    package typealias FileReading = @Sendable (String) -> Result<String, FileError>

    /// What is needed of the outside to get a token.
    package struct Means: Sendable {
        /// Makes what asks Google, with what is to prove who asks; it shall archive nothing.
        package let fetcher: @Sendable (any CredentialSource) -> Fetcher
        /// The machine's own clock, whatever moment a run is taken to be.
        package let now: @Sendable () -> Timestamp
        /// Reads a file that a CI job has written its identity to.
        package let readFile: FileReading
        /// Told every secret before it is used, so that no message can show it.
        package let conceal: @Sendable (String) -> Void

        package init(
            fetcher: @escaping @Sendable (any CredentialSource) -> Fetcher,
            now: @escaping @Sendable () -> Timestamp,
            readFile: @escaping FileReading,
            conceal: @escaping @Sendable (String) -> Void
        ) {
            self.fetcher = fetcher
            self.now = now
            self.readFile = readFile
            self.conceal = conceal
        }
    }

    private let mint: TokenMint
    private let now: @Sendable () -> Timestamp
    private var token: AccessToken?
    /// The one renewal under way, which all who ask meanwhile wait for.
    private var renewal: Task<Result<AccessToken, FetchError>, Never>?

    package init(_ account: GoogleAccount, scopes: [GoogleScope], means: Means) {
        mint = TokenMint(account: account, scopes: scopes, means: means)
        now = means.now
    }

    /// A token that lives for some minutes more.
    package func credential() async throws(FetchError) -> Credential? {
        if let token, token.isFresh(at: now()) { return token.credential }
        let renewal = renewal ?? begin()
        return try await renewal.value.get().credential
    }

    /// Drops a token that a vendor refused before its time; the next one is new.
    package func renew(after refused: Credential) -> Bool {
        if token?.credential == refused { token = nil }
        return true
    }

    private func begin() -> Task<Result<AccessToken, FetchError>, Never> {
        let renewal = Task {
            let made = await mint.token()
            return end(made)
        }
        self.renewal = renewal
        return renewal
    }

    private func end(_ made: Result<AccessToken, FetchError>) -> Result<AccessToken, FetchError> {
        renewal = nil
        token = try? made.get()
        return made
    }
}
