/// One call of those that a redirected request takes.
struct Hop: Sendable {
    let call: Call
    let credential: Credential?

    /// How many redirections one request may take.
    static let most = 5

    /// Where an answer sends us on to; nil if it doesn't, or to where we may not go.
    ///
    /// Who has left the origin goes on without the credential, even when led back: what stands at
    /// the end was then chosen by somebody else.
    func next(after answer: Answer, within redirects: Redirects) -> Hop? {
        guard call.method == .get, let target = answer.redirection(from: call.address) else {
            return nil
        }
        if target.origin == call.address.origin {
            return Hop(call: .get(target, headers: call.headers), credential: credential)
        }
        guard redirects == .anywhereWithoutCredential, isSafe(target) else { return nil }
        let headers = call.headers.filter { $0.name.lowercased() == "accept" }
        return Hop(call: .get(target, headers: headers), credential: nil)
    }

    /// A host outside may not send us to this machine, nor to where everybody can listen.
    private func isSafe(_ target: WebAddress) -> Bool {
        target.isEncrypted || (target.isLoopback && call.address.isLoopback)
    }
}

extension Answer {
    /// Where the answer sends whoever asked at this address.
    func redirection(from address: WebAddress) -> WebAddress? {
        guard [301, 302, 303, 307, 308].contains(status), let location = self[header: "Location"]
        else { return nil }
        return address.resolving(location)
    }
}
