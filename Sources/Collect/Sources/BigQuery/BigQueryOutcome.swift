import Fetching

/// A query that BigQuery runs or has run.
struct BigQueryJob: Hashable, Sendable {
    let id: String
    /// The region that it runs in, without which it is not found again.
    let location: String?
}

/// How a query stands after a reply.
enum BigQueryOutcome: Sendable {
    case running(BigQueryJob)
    case done(BigQueryPage)
    case failed(BigQueryProblem)

    /// Reads how the query stands.
    ///
    /// Errors beside a whole result are warnings; without one they are why there is none.
    init(_ reply: BigQueryReply) throws(ReplyFault) {
        let job = reply.jobReference.map { BigQueryJob(id: $0.jobId, location: $0.location) }
        let problems = (reply.errors ?? []).map(BigQueryProblem.init)
        if let result = reply.status?.errorResult {
            self = .failed(BigQueryProblem(result))
        } else if let job, !(reply.jobComplete ?? (reply.schema != nil)) {
            self = .running(job)
        } else if let first = problems.first, reply.rows?.isEmpty ?? true {
            self = .failed(first)
        } else {
            self = .done(try BigQueryPage(reply, job: job, warnings: problems))
        }
    }
}

/// A part of a query's result.
struct BigQueryPage: Sendable {
    /// The names of the columns.
    let columns: [String]
    /// As many cells as there are columns, row by row.
    let rows: [[BigQueryReply.Cell]]
    /// How many rows the whole result has, as BigQuery says.
    let total: Int
    /// How many rows this page and those before it have.
    private(set) var count: Int
    /// The page after this one, and the job that it belongs to.
    let next: (token: String, job: BigQueryJob)?
    /// What the query cost, as far as the reply says.
    let cost: BigQueryCost
    /// What BigQuery has to remark on a result that it gives nevertheless.
    let warnings: [BigQueryProblem]

    init(
        _ reply: BigQueryReply, job: BigQueryJob?, warnings: [BigQueryProblem]
    ) throws(ReplyFault) {
        guard reply.jobComplete != false else { throw ReplyFault("names no job to wait for") }
        guard let schema = reply.schema else { throw ReplyFault("lacks 'schema'") }
        guard let text = reply.totalRows else { throw ReplyFault("lacks 'totalRows'") }
        guard let total = Int(text), total >= 0 else {
            throw ReplyFault("has no count as 'totalRows'")
        }
        columns = schema.fields.map(\.name)
        rows = (reply.rows ?? []).map(\.f)
        guard rows.allSatisfy({ [columns] in $0.count == columns.count }) else {
            throw ReplyFault("has rows that are not as long as its schema")
        }
        self.total = total
        count = rows.count
        next = try Self.next(reply.pageToken, of: job)
        cost = BigQueryCost(reply)
        self.warnings = warnings
    }

    /// The page, after others with so many rows.
    func after(_ count: Int) -> BigQueryPage {
        var page = self
        page.count += count
        return page
    }

    private static func next(
        _ token: String?, of job: BigQueryJob?
    ) throws(ReplyFault) -> (token: String, job: BigQueryJob)? {
        guard let token, !token.isEmpty else { return nil }
        guard let job else { throw ReplyFault("has more pages but names no job") }
        return (token, job)
    }
}
