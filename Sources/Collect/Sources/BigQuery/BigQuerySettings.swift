package import Fetching
package import Measures

/// What the configuration says of a query in BigQuery.
package struct BigQuerySettings: Sendable {
    /// Where Google's own service lies.
    package static let usualBaseURL = "https://bigquery.googleapis.com"

    /// The root that `bigquery/v2/…` is appended to.
    package let baseURL: WebAddress
    /// The project that the query runs in and is billed to.
    package let project: String
    /// The region that the tables lie in, such as `EU`; BigQuery's own choice if nobody says.
    package let location: String?
    /// The query, whose result has the columns `path`, `month` and `views`.
    package let sql: String
    /// The file that the query stands in, as messages name it.
    package let file: String
    /// The first month that counts.
    package let since: Month?
    /// The last month that counts.
    package let until: Month?
    /// Values for the names that the query begins with `@`.
    package let parameters: [BigQueryParameter]
    /// How many bytes the query may be billed for.
    package let maximumBytesBilled: Int64?
    /// How long one call may take; BigQuery is told to answer sooner.
    package let timeout: Duration
    /// The group that the views count in.
    package let group: Group.ID
    /// How many times the highest kept month a value may be before somebody is told.
    package let jumpFactor: Double

    package init(
        baseURL: WebAddress, project: String, location: String? = nil, sql: String, file: String,
        since: Month? = nil, until: Month? = nil, parameters: [BigQueryParameter] = [],
        maximumBytesBilled: Int64? = nil, timeout: Duration = .seconds(60), group: Group.ID,
        jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.baseURL = baseURL
        self.project = project
        self.location = location
        self.sql = sql
        self.file = file
        self.since = since
        self.until = until
        self.parameters = parameters
        self.maximumBytesBilled = maximumBytesBilled
        self.timeout = timeout
        self.group = group
        self.jumpFactor = jumpFactor
    }

    /// How messages call the query.
    var subject: String { "the query \(file)" }

    /// Whether a month counts: `since` and `until` are whole months, both included.
    func covers(_ month: Month) -> Bool {
        (since.map { $0 <= month } ?? true) && (until.map { month <= $0 } ?? true)
    }
}
