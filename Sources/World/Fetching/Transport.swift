/// Carries one call to its vendor and one answer back: no repetition, no redirection followed.
package protocol Transport: Sendable {
    /// The answer of whatever status.
    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer
}

/// A call on its way out.
package struct Dispatch: Sendable {
    /// What is asked.
    package let call: Call
    /// What proves who asks.
    package let credential: Credential?
    /// How long the answer may take, to its last byte.
    package let timeout: Duration
    /// How many bytes its body may have.
    package let largestBody: Int

    package init(
        _ call: Call, credential: Credential?, timeout: Duration, largestBody: Int
    ) {
        self.call = call
        self.credential = credential
        self.timeout = timeout
        self.largestBody = largestBody
    }
}
