import VendorStubs

/// What issues come to month by month, counted in the plainest way.
struct IssueOracle {
    private let issues: [GitLabIssue]

    /// Those of the issues that count.
    init(_ issues: [GitLabIssue]) {
        self.issues = issues.filter { issue in
            issue.labels.contains("dev-evangelism") && issue.movedTo == nil
        }
    }

    /// How many were opened in a month.
    func created(in month: String) -> Int64 { count { $0.createdAt.day.month == month } }

    /// How many were closed in a month.
    func closed(in month: String) -> Int64 { count { $0.closedAt?.day.month == month } }

    /// How many were open at the end of a month.
    func open(in month: String) -> Int64 {
        count {
            $0.createdAt.day.month <= month && $0.closedAt.map { $0.day.month > month } ?? true
        }
    }

    /// The value of one of the series that issues have.
    func value(of series: String, in month: String) -> Int64 {
        switch series {
        case "created": created(in: month)
        case "closed": closed(in: month)
        default: open(in: month)
        }
    }

    private func count(_ isMeant: (GitLabIssue) -> Bool) -> Int64 {
        Int64(issues.count(where: isMeant))
    }
}
