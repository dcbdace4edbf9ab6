import Fetching
import Measures

/// Builds the requests of one query: to run it, to wait for it, and for the pages of its result.
struct BigQueryRequest: Sendable {
    let settings: BigQuerySettings
    let source: SourceName
    let now: Timestamp

    /// The rows of a page; BigQuery ends pages earlier at 10 MB.
    static let pageLength = 10_000

    /// Runs the query; it reads only, and its id makes a repeated call the same one.
    func submission(attempt: Int) -> Request<BigQueryOutcome> {
        let id = BigQueryMark(settings).requestID(of: source, at: now, attempt: attempt)
        let body = Submission(
            formatOptions: .init(useInt64Timestamp: true), location: settings.location,
            maxResults: Self.pageLength,
            maximumBytesBilled: settings.maximumBytesBilled.map(String.init),
            parameterMode: "NAMED", query: settings.sql,
            queryParameters: settings.allParameters.map(Submission.Parameter.init),
            requestId: id, timeoutMs: patience, useLegacySql: false)
        let json = Array(SortedJSON.text(body).utf8)
        return Request(for: settings.subject, .post(queries.adding(Self.plain), json: json)) {
            answer throws(ReplyFault) in try BigQueryOutcome(BigQueryReply(answer))
        }
    }

    /// Waits for a query that still runs, and asks for the first page of its result.
    func result(of job: BigQueryJob) -> Request<BigQueryOutcome> {
        Request(for: settings.subject, .get(address(of: job, at: nil))) {
            answer throws(ReplyFault) in try BigQueryOutcome(BigQueryReply(answer))
        }
    }

    /// Asks for a page after the first.
    ///
    /// - Parameters:
    ///   - token: what the page before calls this one.
    ///   - job: the query that has run.
    ///   - count: how many rows the pages before had.
    /// - Returns: the request.
    func page(_ token: String, of job: BigQueryJob, after count: Int) -> Request<BigQueryPage> {
        Request(for: settings.subject, .get(address(of: job, at: token))) {
            answer throws(ReplyFault) in
            let outcome = try BigQueryOutcome(BigQueryReply(answer))
            guard case .done(let page) = outcome else {
                throw ReplyFault("is no page, though the query had run")
            }
            return page.after(count)
        }
    }

    private var queries: WebAddress {
        settings.baseURL.appending(["bigquery", "v2", "projects", settings.project, "queries"])
    }

    /// Every page needs the region and the format again: BigQuery remembers neither.
    private func address(of job: BigQueryJob, at token: String?) -> WebAddress {
        let location = job.location ?? settings.location
        let query = [
            ("location", location), ("maxResults", "\(Self.pageLength)"),
            ("timeoutMs", "\(patience)"), ("formatOptions.useInt64Timestamp", "true"),
            ("pageToken", token),
        ]
        return queries.appending([job.id])
            .adding(query.compactMap { item in item.1.map { (item.0, $0) } } + Self.plain)
    }

    /// Milliseconds that BigQuery may wait for the query before it answers: fifteen seconds less
    /// than the call may take, or half of it if that is short.
    private var patience: Int {
        let seconds = settings.timeout > .seconds(30) ? settings.timeout - .seconds(15) : nil
        let (whole, attoseconds) = (seconds ?? settings.timeout / 2).components
        return Int(clamping: whole) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    }

    private static let plain = [("prettyPrint", "false")]
}

/// The body that runs a query, in the vendor's words.
private struct Submission: Encodable {
    struct Format: Encodable {
        let useInt64Timestamp: Bool
    }

    struct Parameter: Encodable {
        struct Kind: Encodable {
            let type: String
        }

        struct Value: Encodable {
            let value: String
        }

        let name: String
        let parameterType: Kind
        let parameterValue: Value

        init(_ parameter: BigQueryParameter) {
            name = parameter.name
            parameterType = Kind(type: parameter.type)
            parameterValue = Value(value: parameter.value)
        }
    }

    let formatOptions: Format
    let location: String?
    let maxResults: Int
    let maximumBytesBilled: String?
    let parameterMode: String
    let query: String
    let queryParameters: [Parameter]
    let requestId: String
    let timeoutMs: Int
    /// The vendor's default is the dialect that nobody writes any more.
    let useLegacySql: Bool
}
