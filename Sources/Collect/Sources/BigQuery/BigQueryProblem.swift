import Fetching
import Outside

/// Why BigQuery did not run a query, or what it has to remark.
struct BigQueryProblem: Hashable, Sendable {
    /// BigQuery's short word for it, such as `invalidQuery`.
    let reason: String?
    /// BigQuery's sentence, on one line.
    let message: String
    /// The status that it came with; a job that failed is told of as a success.
    private let status: Int

    init(_ problem: BigQueryReply.Problem) {
        self.init(reason: problem.reason, message: problem.message, status: 200)
    }

    /// What a refusal says of the query itself; nil if it is about something else.
    init?(_ refusal: FetchError.Refusal) {
        let reason = refusal.reason ?? ""
        let isAboutQuery =
            ["invalidQuery", "duplicate"].contains(reason)
            || (refusal.status == 400 && Self.passing.contains(reason))
        guard isAboutQuery else { return nil }
        self.init(reason: reason, message: refusal.message, status: refusal.status)
    }

    private init(reason: String?, message: String?, status: Int) {
        self.reason = reason
        let line = (message ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.message = String(line.prefix(300))
        self.status = status
    }

    /// Whether the same query may well succeed as a new job.
    var isPassing: Bool { Self.passing.contains(reason ?? "") }

    /// The job that was there already, if a refusal says that and names it:
    /// `Already Exists: Job project:EU.job_1`.
    var existingJob: BigQueryJob? {
        let start = "Already Exists: Job "
        guard message.hasPrefix(start) else { return nil }
        let name = message.dropFirst(start.count).prefix { $0 != " " }
        guard let colon = name.lastIndex(of: ":") else { return nil }
        let parts = name[name.index(after: colon)...].split(separator: ".", maxSplits: 1)
        return parts.count == 2 ? BigQueryJob(id: String(parts[1]), location: "\(parts[0])") : nil
    }

    /// The error of a source whose query has this problem.
    func error(of settings: BigQuerySettings) -> CollectError {
        switch reason {
        case "invalidQuery":
            .input(
                InputErrors([
                    InputError(
                        "BigQuery does not take this query: \(sentence)", at: place(settings))
                ]))
        default:
            .fetch(
                .refused(
                    .init(
                        subject: settings.subject, host: settings.baseURL.host, status: status,
                        reason: reason, message: message.isEmpty ? nil : message)))
        }
    }

    /// The message with a point at its end.
    var sentence: String {
        let text = message.isEmpty ? reason ?? "it does not say why" : message
        return text.hasSuffix(".") ? text : text + "."
    }

    /// Where in the query the fault is: BigQuery writes `at [LINE:COLUMN]`.
    private func place(_ settings: BigQuerySettings) -> Place {
        let match = message.firstMatch(of: #/at \[(\d+):(\d+)\]/#)
        return Place(
            file: settings.file, line: match.flatMap { Int($0.1) },
            column: match.flatMap { Int($0.2) })
    }

    /// Reasons that pass, for which Google's own clients submit the query again as a new job.
    private static let passing: Set = [
        "jobRateLimitExceeded", "jobBackendError", "jobInternalError", "rateLimitExceeded",
        "backendError", "internalError", "badGateway", "duplicate",
    ]
}
