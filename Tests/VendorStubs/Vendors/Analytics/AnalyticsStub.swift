import Synchronization

/// Google Analytics: page views by path and day, in the time zone of the property.
package final class AnalyticsStub: VendorStub {
    /// Views by path and day.
    package typealias Truth = [String: [CivilDay: Int64]]

    /// What a property is set to, and how it answers.
    package struct Manner: Sendable {
        /// The time zone that days are counted in.
        package var timeZone = "Europe/Berlin"
        /// The most rows that a reply has.
        package var largestPage = 250_000
        /// Whether rows were lost in `(other)`.
        package var hasLostRows = false

        package init(largestPage: Int = 250_000) {
            self.largestPage = largestPage
        }
    }

    package let wording = RefusalWording.status
    private let tokens: GoogleTokenStub
    private let property: String
    private let state: Mutex<State>
    private static let check = ContractCheck(
        "analyticsdata.v1beta", methods: ["properties.runReport"])
    private let log = ViolationLog()

    private struct State {
        var truth: Truth
        var manner: Manner
        var replies = 0
    }

    /// A vendor with one property.
    package init(
        tokens: GoogleTokenStub, property: String, truth: Truth, manner: Manner = Manner()
    ) {
        self.tokens = tokens
        self.property = property
        state = Mutex(State(truth: truth, manner: manner))
    }

    package var violations: [String] { log.all }

    /// Changes the views of a path on a day.
    package func setViews(_ views: Int64?, of path: String, on day: CivilDay) {
        state.withLock { $0.truth[path, default: [:]][day] = views }
    }

    /// Changes how the property answers.
    package func setManner(_ manner: Manner) { state.withLock { $0.manner = manner } }

    package func answer(_ request: StubRequest) -> StubReply {
        let faults = Self.check.violations(of: request, method: "properties.runReport")
        if let reply = log.reply(to: faults) { return reply }
        guard tokens.accepts(request) else {
            return wording.refusal(401, reason: "ACCESS_TOKEN_EXPIRED", "Invalid credentials")
        }
        guard request.path == "/v1beta/properties/\(property):runReport" else {
            return wording.refusal(403, reason: "PERMISSION_DENIED", "No access to the property")
        }
        guard let report = AnalyticsReport(JSON(request.body) ?? .null) else {
            return wording.refusal(400, reason: "INVALID_ARGUMENT", "The report is not possible.")
        }
        return state.withLock { state in
            state.replies += 1
            // Without an order of its own, a report has another one each time.
            let rows = report.rows(of: state.truth, shuffledBy: state.replies)
            return .json(report.reply(rows, state.manner))
        }
    }

    package func endlessPage(_ request: StubRequest, turn: Int) -> StubReply? {
        let body = (JSON(request.body) ?? .null).setting("offset", to: "0")
        let first = StubRequest(
            request.method, request.target, headers: request.headers, body: body.bytes)
        let reply = answer(first)
        guard reply.status == 200 else { return reply }
        return .json(reply.value.setting("rowCount", to: 1_000_000_000))
    }
}
