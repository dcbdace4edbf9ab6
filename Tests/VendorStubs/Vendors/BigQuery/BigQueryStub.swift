import Synchronization

/// BigQuery: queries with the results that a test gives them, a page at a time.
package final class BigQueryStub: VendorStub {
    /// What a query results in.
    package struct Table: Hashable, Sendable {
        /// The columns in order, each with its type, such as `INTEGER`.
        package var columns: [String]
        package var types: [String]
        /// The cells as the service writes them; nil is NULL.
        package var rows: [[String?]]

        package init(columns: [String], types: [String], rows: [[String?]]) {
            self.columns = columns
            self.types = types
            self.rows = rows
        }
    }

    /// How the vendor takes its time.
    package struct Pace: Sendable {
        /// The most rows that a reply has.
        package var pageSize = 10_000
        /// How often a job is said to be running before it is done.
        package var unfinishedReplies = 0

        package init(pageSize: Int = 10_000, unfinishedReplies: Int = 0) {
            self.pageSize = pageSize
            self.unfinishedReplies = unfinishedReplies
        }
    }

    package let wording = RefusalWording.classic
    private let tokens: GoogleTokenStub
    private let location: String
    private let pace: Pace
    private let state: Mutex<State>
    private static let check = ContractCheck(
        "bigquery.v2", methods: ["jobs.query", "jobs.getQueryResults"])
    private let log = ViolationLog()

    private struct State {
        var result: Table
        var jobs: [Job] = []
        var jobOfRequest: [String: String] = [:]
    }

    private struct Job {
        let id: String
        let query: String
        let result: Table
        var unfinishedReplies: Int
    }

    /// A vendor whose every query has the same result.
    package init(
        tokens: GoogleTokenStub, location: String, result: Table, pace: Pace = Pace()
    ) {
        self.tokens = tokens
        self.location = location
        self.pace = pace
        state = Mutex(State(result: result))
    }

    package var violations: [String] { log.all }

    /// The queries that were run, each once, however often it was sent with the same request id.
    package var queries: [String] { state.withLock { $0.jobs.map(\.query) } }

    /// Changes what later queries result in.
    package func setResult(_ result: Table) { state.withLock { $0.result = result } }

    package func answer(_ request: StubRequest) -> StubReply {
        let isQuery = request.method == "POST"
        let method = isQuery ? "jobs.query" : "jobs.getQueryResults"
        if let reply = log.reply(to: Self.check.violations(of: request, method: method)) {
            return reply
        }
        guard tokens.accepts(request) else {
            return wording.refusal(401, reason: "authError", "Invalid Credentials")
        }
        return isQuery ? query(request) : results(request)
    }

    package func endlessPage(_ request: StubRequest, turn: Int) -> StubReply? {
        let reply = answer(request.without("pageToken"))
        guard reply.status == 200, reply.value["jobComplete"]?.isTrue == true else { return reply }
        return .json(reply.value.setting("pageToken", to: .text("token-\(turn)")))
    }

    private func query(_ request: StubRequest) -> StubReply {
        let body = JSON(request.body) ?? .null
        var faults: [String] = []
        if body["useLegacySql"] != false { faults.append("bigquery: legacy SQL is not turned off") }
        if body["requestId"]?.text.map({ $0.utf8.count > 36 }) ?? true {
            faults.append("bigquery: the request id is missing or too long")
        }
        if let reply = log.reply(to: faults) { return reply }
        guard let text = body["query"]?.text, text.contains(/(?i)^\s*(--.*\s*)*(select|with)\b/)
        else {
            return wording.refusal(400, reason: "invalidQuery", "Syntax error at [1:1]")
        }
        guard body["location"]?.text == location else {
            return wording.refusal(404, reason: "notFound", "Not found: Dataset ds in location US")
        }
        if body["dryRun"]?.isTrue == true {
            return .json(state.withLock { BigQueryReply.dryRun(of: $0.result, in: location) })
        }
        let id = begin(text, request: body["requestId"]?.text ?? "")
        let window = BigQueryReply.Window(
            first: 0, size: min(pace.pageSize, Int(body["maxResults"]?.whole ?? 10_000)))
        return progress(of: id, window, kind: "bigquery#queryResponse")
    }

    private func results(_ request: StubRequest) -> StubReply {
        guard request[query: "location"] == location else {
            return wording.refusal(404, reason: "notFound", "Not found: Job in location US")
        }
        guard let first = BigQueryReply.offset(request[query: "pageToken"]) else {
            return wording.refusal(400, reason: "invalid", "Invalid page token")
        }
        let start = request[query: "startIndex"].flatMap { Int($0) } ?? first
        let size = request[query: "maxResults"].flatMap { Int($0) } ?? 10_000
        let window = BigQueryReply.Window(first: start, size: min(pace.pageSize, size))
        return progress(
            of: request.parts.last ?? "", window, kind: "bigquery#getQueryResultsResponse")
    }

    /// Starts a job, or finds the one that the same request started before.
    private func begin(_ query: String, request: String) -> String {
        state.withLock { state in
            if let id = state.jobOfRequest[request] { return id }
            let id = "job_\(state.jobs.count + 1)"
            state.jobOfRequest[request] = id
            state.jobs.append(
                Job(
                    id: id, query: query, result: state.result,
                    unfinishedReplies: pace.unfinishedReplies))
            return id
        }
    }

    private func progress(
        of id: String, _ window: BigQueryReply.Window, kind: String
    ) -> StubReply {
        state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.id == id }) else {
                return wording.refusal(404, reason: "notFound", "Not found: Job \(id)")
            }
            let reference = BigQueryReply.reference(id, in: location)
            guard state.jobs[index].unfinishedReplies == 0 else {
                state.jobs[index].unfinishedReplies -= 1
                return .json(
                    ["kind": .text(kind), "jobReference": reference, "jobComplete": false])
            }
            let page = BigQueryReply.page(of: state.jobs[index].result, window)
            return .json(
                page.setting("kind", to: .text(kind)).setting("jobReference", to: reference))
        }
    }
}
