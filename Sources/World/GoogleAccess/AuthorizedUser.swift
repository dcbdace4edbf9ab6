import Documents
import Fetching
import Outside

/// A person who has signed in once and left a token to renew the sign-in.
struct AuthorizedUser: Sendable {
    /// The id of the program that the person signed in with.
    let client: String
    /// That program's secret.
    let clientSecret: Secret
    /// What stands for the person.
    let refreshToken: Secret
    /// Where it is turned into tokens.
    let endpoint: WebAddress

    init(_ json: JSONFile) throws(InputError) {
        let file = try json.decode(AuthorizedUserFile.self)
        client = file.client
        clientSecret = file.clientSecret
        refreshToken = file.refreshToken
        endpoint = try GoogleEndpoint(json).address(
            file.tokenAddress ?? GoogleEndpoint.tokenAddress, of: "token_uri")
    }
}

private struct AuthorizedUserFile: Decodable {
    let client: String
    let clientSecret: Secret
    let refreshToken: Secret
    let tokenAddress: String?

    enum CodingKeys: String, CodingKey {
        case client = "client_id"
        case clientSecret = "client_secret"
        case refreshToken = "refresh_token"
        case tokenAddress = "token_uri"
    }
}
