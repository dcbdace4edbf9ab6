/// What proves to a vendor who asks; it is shown to one origin and never printed.
package struct Credential: Hashable, Sendable {
    /// Where in a call a vendor looks for it.
    package enum Place: Hashable, Sendable {
        case header(String)
        /// An item of the query.
        case query(String)
    }

    /// Where it stands.
    package let place: Place
    /// What stands there: the secret itself, with a word such as `Bearer` before it if need be.
    package let value: String

    package init(in place: Place, value: String) {
        self.place = place
        self.value = value
    }

    /// An access token, as most vendors take it.
    package static func bearer(_ token: String) -> Credential {
        Credential(in: .header("Authorization"), value: "Bearer \(token)")
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible {
    /// Where it stands, and not what it is.
    package var description: String { "Credential(\(place))" }
    /// The same: a debugger's output gets copied too.
    package var debugDescription: String { description }
}

/// Who hands out credentials, and renews those that a vendor no longer takes.
package protocol CredentialSource: Sendable {
    /// What proves who asks; nil for calls that need no proof.
    func credential() async throws(FetchError) -> Credential?
    /// Told that a vendor refused the credential; says whether the next one will be another.
    func renew(after refused: Credential) async -> Bool
}

/// A credential that stays the same for the whole run, or none.
package struct FixedCredential: CredentialSource {
    private let fixed: Credential?

    package init(_ credential: Credential?) {
        fixed = credential
    }

    /// Always the same.
    package func credential() async throws(FetchError) -> Credential? { fixed }

    /// Never: what is fixed can't be renewed.
    package func renew(after refused: Credential) async -> Bool { false }
}
