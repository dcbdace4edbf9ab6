import Foundation
import Synchronization

/// Google's token endpoints: for the keys of service accounts, and for identities from elsewhere.
package final class GoogleTokenStub: VendorStub {
    package let wording = RefusalWording.oauth
    private let state = Mutex(State())
    private let log = ViolationLog()
    private static let exchange = ContractCheck("sts.v1", methods: ["v1.token"])
    private static let impersonation = ContractCheck(
        "iamcredentials.v1", methods: ["projects.serviceAccounts.generateAccessToken"])

    private struct State {
        var minted: [String] = []
        /// Tokens that still open a door, with the seconds since 1970 at which they no longer do.
        var valid: Set<String> = []
        /// Tokens that only serve to get another one.
        var federated: Set<String> = []
    }

    package init() {}

    package var violations: [String] { log.all }

    /// All tokens that were ever given out, to look for them where they must not be.
    package var minted: [String] { state.withLock(\.minted) }

    /// Makes every token that was given out so far worthless.
    package func expireAll() {
        state.withLock { state in
            state.valid = []
            state.federated = []
        }
    }

    /// Whether a request brings a token that opens a door.
    package func accepts(_ request: StubRequest) -> Bool {
        guard let token = request.bearer else { return false }
        return state.withLock { $0.valid.contains(token) }
    }

    package func answer(_ request: StubRequest) -> StubReply {
        switch request.path {
        case "/token": keyHolder(request)
        case "/v1/token": stranger(request)
        default: impersonator(request)
        }
    }

    /// Takes a signed assertion for a token.
    private func keyHolder(_ request: StubRequest) -> StubReply {
        let form = Self.form(request)
        guard request.method == "POST", form["grant_type"] == Self.bearerGrant else {
            return wording.refusal(400, reason: "unsupported_grant_type", "Invalid grant_type")
        }
        let assertion = Assertion(form["assertion"] ?? "")
        if let reply = log.reply(to: assertion.faults) { return reply }
        guard assertion.isTimely(at: Int(Date().timeIntervalSince1970)) else {
            return wording.refusal(400, reason: "invalid_grant", "Invalid JWT: too old or too new")
        }
        return .json([
            "access_token": .text(mint("ya29.key")), "expires_in": 3_599, "token_type": "Bearer",
        ])
    }

    /// Takes the identity token of another house for a federated one.
    private func stranger(_ request: StubRequest) -> StubReply {
        let isJSON = request[header: "Content-Type"]?.hasPrefix("application/json") == true
        let faults = isJSON ? Self.exchange.violations(of: request, method: "v1.token") : []
        if let reply = log.reply(to: faults) { return reply }
        let form = isJSON ? Self.camelCased(request) : Self.form(request)
        guard form["grant_type"] == Self.exchangeGrant,
            form["requested_token_type"] == "urn:ietf:params:oauth:token-type:access_token",
            form["subject_token_type"] == "urn:ietf:params:oauth:token-type:jwt",
            form["audience"]?.hasPrefix("//iam.googleapis.com/projects/") == true,
            form["scope"]?.isEmpty == false
        else { return wording.refusal(400, reason: "invalid_request", "A parameter is wrong.") }
        guard form["subject_token"]?.split(separator: ".").count == 3 else {
            return wording.refusal(400, reason: "invalid_grant", "The subject token is no JWT.")
        }
        return .json([
            "access_token": .text(mint("sts.federated", isFederated: true)),
            "issued_token_type": "urn:ietf:params:oauth:token-type:access_token",
            "token_type": "Bearer", "expires_in": 3_599,
        ])
    }

    /// Lets a federated identity act as a service account.
    private func impersonator(_ request: StubRequest) -> StubReply {
        let method = "projects.serviceAccounts.generateAccessToken"
        var faults = Self.impersonation.violations(of: request, method: method)
        if !request.path.hasPrefix("/v1/projects/-/serviceAccounts/") {
            faults.append("\(request.path) does not name the project '-'")
        }
        if let reply = log.reply(to: faults) { return reply }
        guard let token = request.bearer, state.withLock({ $0.federated.contains(token) }) else {
            return RefusalWording.status.refusal(401, reason: "UNAUTHENTICATED", "No such token")
        }
        return .json([
            "accessToken": .text(mint("ya29.impersonated")),
            "expireTime": .text(Self.inAnHour()),
        ])
    }

    private func mint(_ prefix: String, isFederated: Bool = false) -> String {
        state.withLock { state in
            let token = "\(prefix)-\(state.minted.count + 1)-\(UUID().uuidString)"
            state.minted.append(token)
            if isFederated { state.federated.insert(token) } else { state.valid.insert(token) }
            return token
        }
    }

    private static func inAnHour() -> String {
        ISO8601DateFormatter().string(from: Date().addingTimeInterval(3_600))
    }

    private static func form(_ request: StubRequest) -> [String: String] {
        let items = StubRequest.items(String(decoding: request.body, as: UTF8.self))
        return Dictionary(items.map { ($0.name, $0.value) }) { first, _ in first }
    }

    private static func camelCased(_ request: StubRequest) -> [String: String] {
        let body = JSON(request.body) ?? .null
        let names = [
            "grant_type": "grantType", "audience": "audience", "scope": "scope",
            "requested_token_type": "requestedTokenType", "subject_token": "subjectToken",
            "subject_token_type": "subjectTokenType",
        ]
        return names.compactMapValues { body[$0]?.text }
    }

    private static let bearerGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    private static let exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange"
}
