import Synchronization

/// KeyHole: what trackers counted day by day, of which it forgets what is older than a year.
package final class KeyHoleStub: VendorStub {
    /// What a tracker counted on a day.
    package struct Counts: Hashable, Sendable {
        package var impressions: Int64
        package var engagements: Int64

        package init(impressions: Int64, engagements: Int64) {
            self.impressions = impressions
            self.engagements = engagements
        }
    }

    package let wording = RefusalWording.keyhole
    private let token: String
    private let state: Mutex<State>
    private let log = ViolationLog()

    private struct State {
        var today: CivilDay
        var trackers: [String: [CivilDay: Counts]]
    }

    /// A vendor that takes one token and knows some trackers.
    package init(token: String, today: CivilDay, trackers: [String: [CivilDay: Counts]]) {
        self.token = token
        state = Mutex(State(today: today, trackers: trackers))
    }

    package var violations: [String] { log.all }

    /// Moves the vendor's clock.
    package func setToday(_ day: CivilDay) { state.withLock { $0.today = day } }

    /// Changes what a tracker counted on a day; nil leaves the day without figures.
    package func setCounts(_ counts: Counts?, of tracker: String, on day: CivilDay) {
        state.withLock { $0.trackers[tracker, default: [:]][day] = counts }
    }

    /// What a tracker really counted in a month, as `2021-03`, whatever KeyHole still knows.
    package func truth(of tracker: String, in month: String) -> Counts {
        state.withLock { Self.sum(($0.trackers[tracker] ?? [:]).filter { $0.key.month == month }) }
    }

    package func answer(_ request: StubRequest) -> StubReply {
        if let reply = log.reply(to: contractFaults(of: request)) { return reply }
        guard request[query: "access_token"] == token else {
            return wording.refusal(401, reason: "", "Unauthorized")
        }
        guard let start = CivilDay(request[query: "start"] ?? ""),
            let end = CivilDay(request[query: "end"] ?? ""), start <= end
        else { return wording.refusal(400, reason: "", "start and end are wrong") }
        return state.withLock { state in
            guard let days = state.trackers[request.parts[0]] else {
                return wording.refusal(404, reason: "", "Tracker not found")
            }
            let first = max(start, state.today.adding(-365))
            let last = min(end, state.today)
            return .json(Self.reply(days.filter { $0.key >= first && $0.key <= last }))
        }
    }

    private func contractFaults(of request: StubRequest) -> [String] {
        var faults: [String] = []
        let known = [
            "metrics", "days", "platforms", "country_locations", "start", "end", "limit", "page",
            "access_token",
        ]
        for item in request.query where !known.contains(item.name) {
            faults.append("there is no parameter '\(item.name)'")
        }
        if request.method != "GET" || request.parts.count != 2 || request.parts.last != "batch" {
            faults.append("\(request.method) \(request.path) is not GET {tracker}/batch")
        }
        if request[query: "metrics"]?.contains("timeline") != true {
            faults.append("the timeline is not asked for")
        }
        return faults.map { "keyhole: \($0)" }
    }

    private static func sum(_ days: [CivilDay: Counts]) -> Counts {
        days.values.reduce(into: Counts(impressions: 0, engagements: 0)) { sum, day in
            sum.impressions += day.impressions
            sum.engagements += day.engagements
        }
    }

    private static func reply(_ days: [CivilDay: Counts]) -> JSON {
        let sum = sum(days)
        return [
            "data": [
                "timeline": [
                    "counts": [
                        "posts": .whole(Int64(days.count)), "users": 1,
                        "engagements": .whole(sum.engagements),
                        "impressions": .whole(sum.impressions),
                        "reach": .whole(sum.impressions / 2),
                    ]
                ]
            ]
        ]
    }
}
