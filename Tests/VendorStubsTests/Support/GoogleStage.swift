import Foundation
import VendorStubs

/// Google's vendors for these tests, with a token that they take.
struct GoogleStage {
    let tokens = GoogleTokenStub()
    let token: String

    /// Gets a token with an assertion of the right shape.
    init() {
        token = tokens.answer(Self.tokenRequest()).value["access_token"]?.text ?? ""
    }

    /// Asks for a token with claims that a test may change.
    static func tokenRequest(_ changes: [String: JSON] = [:]) -> StubRequest {
        let now = Int64(Date().timeIntervalSince1970)
        let claims: JSON = .object(
            [
                "iss": .text(GoogleKey.email), "iat": .whole(now),
                "exp": .whole(now + 3_600),
                "aud": "https://oauth2.googleapis.com/token",
                "scope": "https://www.googleapis.com/auth/analytics.readonly",
            ].merging(changes) { _, new in new })
        let header: JSON = [
            "alg": "RS256", "typ": "JWT", "kid": .text(GoogleKey.keyID),
        ]
        let signature = [UInt8](repeating: 7, count: 256)
        let assertion = [header.bytes, claims.bytes, signature].map(encoded).joined(separator: ".")
        let grant = StubRequest.encoded("urn:ietf:params:oauth:grant-type:jwt-bearer")
        return StubRequest(
            "POST", "/token", headers: [.init("Content-Type", "application/x-www-form-urlencoded")],
            body: Array("grant_type=\(grant)&assertion=\(assertion)".utf8))
    }

    /// A request with the token and a body in JSON.
    func post(_ path: String, _ body: JSON) -> StubRequest {
        StubRequest(
            "POST", path,
            headers: [
                .init("Content-Type", "application/json"),
                .init("Authorization", "Bearer \(token)"),
            ],
            body: body.bytes)
    }

    /// A request with the token.
    func get(_ path: String) -> StubRequest {
        StubRequest(path, headers: [.init("Authorization", "Bearer \(token)")])
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    var analytics: AnalyticsStub {
        AnalyticsStub(
            tokens: tokens, property: "7",
            truth: [
                "/blog/one": [CivilDay(2021, 3, 1): 5, CivilDay(2021, 3, 31): 7],
                "/Blog/Two": [CivilDay(2021, 3, 2): 100], "/about": [CivilDay(2021, 4, 1): 1],
            ])
    }

    static func report(_ changes: [String: JSON] = [:]) -> JSON {
        .object(
            [
                "dateRanges": [["startDate": "2021-03-01", "endDate": "2021-04-30"]],
                "dimensions": [["name": "yearMonth"], ["name": "pagePath"]],
                "metrics": [["name": "screenPageViews"]],
                "orderBys": [
                    ["dimension": ["dimensionName": "yearMonth"]],
                    ["dimension": ["dimensionName": "pagePath"]],
                ],
            ].merging(changes) { _, new in new })
    }

    func bigquery(_ pace: BigQueryStub.Pace = .init(pageSize: 1)) -> BigQueryStub {
        BigQueryStub(
            tokens: tokens, location: "EU",
            result: .init(
                columns: ["path", "month", "views"], types: ["STRING", "DATE", "INTEGER"],
                rows: [["/a", "2021-03-01", "5"], ["/b", "2021-03-01", nil]]), pace: pace)
    }

    static func query(_ changes: [String: JSON] = [:]) -> JSON {
        .object(
            [
                "query": "SELECT path, month, views FROM ds.t", "useLegacySql": false,
                "location": "EU", "requestId": "r-1",
            ].merging(changes) { _, new in new })
    }
}
