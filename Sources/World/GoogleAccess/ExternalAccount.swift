import Documents
import Fetching
import Outside

/// An identity that somebody else vouches for, such as a CI job's (workload identity federation).
struct ExternalAccount: Sendable {
    /// The pool and provider that the identity is shown to.
    let audience: String
    /// What kind of token the identity is, such as a signed JSON token.
    let tokenType: String
    /// Where identities are exchanged for federated tokens.
    let exchange: WebAddress
    /// Where the token comes from that shows who we are.
    let subject: SubjectToken
    /// Where a federated token is turned into a service account's; nil where it is used itself.
    let impersonation: WebAddress?
    /// How long the service account's token may live, in seconds.
    let lifetime: Int

    init(_ json: JSONFile) throws(InputError) {
        let file = try json.decode(ExternalAccountFile.self)
        guard file.workforceProject == nil else {
            throw InputError(
                "'workforce_pool_user_project' is for people who sign in, not for workloads. Take"
                    + " the configuration of a workload identity pool.",
                at: json.place(of: ["workforce_pool_user_project"]))
        }
        let endpoint = GoogleEndpoint(json)
        audience = file.audience
        tokenType = file.tokenType
        exchange = try endpoint.address(file.tokenAddress, of: "token_url")
        subject = try SubjectToken(file.source, in: json)
        lifetime = try Self.lifetime(file.options?.lifetime, in: json)
        guard let address = file.impersonation else {
            impersonation = nil
            return
        }
        impersonation = try endpoint.address(address, of: "service_account_impersonation_url")
    }

    private static func lifetime(_ seconds: Int?, in json: JSONFile) throws(InputError) -> Int {
        let seconds = seconds ?? 3_600
        guard (600...43_200).contains(seconds) else {
            throw InputError(
                "'token_lifetime_seconds' is \(seconds). Google takes 600 to 43200 (12 hours).",
                at: json.place(of: ["service_account_impersonation", "token_lifetime_seconds"]))
        }
        return seconds
    }
}

private struct ExternalAccountFile: Decodable {
    struct Options: Decodable {
        let lifetime: Int?

        enum CodingKeys: String, CodingKey {
            case lifetime = "token_lifetime_seconds"
        }
    }

    let audience: String
    let tokenType: String
    let tokenAddress: String
    let source: SubjectToken.Written
    let impersonation: String?
    let options: Options?
    let workforceProject: String?

    enum CodingKeys: String, CodingKey {
        case audience
        case tokenType = "subject_token_type"
        case tokenAddress = "token_url"
        case source = "credential_source"
        case impersonation = "service_account_impersonation_url"
        case options = "service_account_impersonation"
        case workforceProject = "workforce_pool_user_project"
    }
}
