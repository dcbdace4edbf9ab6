/// Which issues a request is about, and which page of them.
struct GitLabSelection: Sendable {
    private let request: StubRequest
    private let limits: GitLabStub.Limits
    private let labels: [String]
    private let updatedAfter: Moment?
    private let createdAfter: Moment?
    private let state: String
    private let isByUpdate: Bool
    private let isAscending: Bool
    private let size: Int
    private let page: Int
    /// The id behind which a page by key begins.
    private let cursor: Int?
    private let isKeyset: Bool

    /// Reads a request; nil if a value is wrong.
    init?(_ request: StubRequest, limits: GitLabStub.Limits) {
        self.request = request
        self.limits = limits
        labels = (request[query: "labels"] ?? "").split(separator: ",").map(String.init)
        updatedAfter = request[query: "updated_after"].flatMap { Moment($0) }
        createdAfter = request[query: "created_after"].flatMap { Moment($0) }
        state = request[query: "state"] ?? "all"
        let order = request[query: "order_by"] ?? "created_at"
        isByUpdate = order == "updated_at"
        isAscending = request[query: "sort"] == "asc"
        isKeyset = request[query: "pagination"] == "keyset"
        cursor = request[query: "cursor"].flatMap { Int($0) }
        guard let page = Int(request[query: "page"] ?? "1"), page > 0,
            let size = Int(request[query: "per_page"] ?? "20"), size > 0,
            ["created_at", "updated_at"].contains(order),
            ["all", "opened", "closed"].contains(state),
            (request[query: "updated_after"] == nil) == (updatedAfter == nil),
            (request[query: "created_after"] == nil) == (createdAfter == nil)
        else { return nil }
        self.page = page
        self.size = min(size, 100, limits.pageSize)
    }

    /// The page of those of the issues that are meant.
    func page(of issues: [GitLabIssue]) -> StubReply {
        let all = issues.filter(isMeant).sorted(by: isBefore)
        if isKeyset { return keysetPage(of: all) }
        let first = (page - 1) * size
        guard first < limits.offset else {
            return .json(
                ["error": "Offset pagination has a maximum allowed offset of 50000"], status: 405)
        }
        let shown = all.dropFirst(first).prefix(size)
        return .json(.list(shown.map(\.json)), headers: headers(total: all.count))
    }

    private func keysetPage(of all: [GitLabIssue]) -> StubReply {
        let start = cursor.flatMap { id in all.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
        let shown = all.dropFirst(start).prefix(size)
        var headers: [StubRequest.Item] = []
        if start + shown.count < all.count, let last = shown.last {
            let next = request.without("cursor").target + "&cursor=\(last.id)"
            headers.append(.init("Link", "<\(request.root)\(next)>; rel=\"next\""))
        }
        return .json(.list(shown.map(\.json)), headers: headers)
    }

    private func isMeant(_ issue: GitLabIssue) -> Bool {
        let isOpen = issue.closedAt == nil
        return labels.allSatisfy(issue.labels.contains)
            && issue.updatedAt >= updatedAfter ?? issue.updatedAt
            && issue.createdAt >= createdAfter ?? issue.createdAt
            && (state == "all" || (state == "opened") == isOpen)
    }

    private func isBefore(_ one: GitLabIssue, _ other: GitLabIssue) -> Bool {
        let (first, second) = isAscending ? (one, other) : (other, one)
        let moments =
            isByUpdate
            ? (first.updatedAt, second.updatedAt) : (first.createdAt, second.createdAt)
        return moments.0 == moments.1 ? first.id < second.id : moments.0 < moments.1
    }

    private func headers(total: Int) -> [StubRequest.Item] {
        let pages = max(1, (total + size - 1) / size)
        let next = page < pages ? "\(page + 1)" : ""
        let previous = page > 1 ? "\(page - 1)" : ""
        let knowsTotal = total <= limits.totals
        var links = [link("first", 1)]
        if page < pages { links.append(link("next", page + 1)) }
        if page > 1 { links.append(link("prev", page - 1)) }
        if knowsTotal { links.append(link("last", pages)) }
        var headers: [StubRequest.Item] = [
            .init("Link", links.joined(separator: ", ")), .init("x-next-page", next),
            .init("x-page", "\(page)"), .init("x-per-page", "\(size)"),
            .init("x-prev-page", previous),
        ]
        if knowsTotal {
            headers += [.init("x-total", "\(total)"), .init("x-total-pages", "\(pages)")]
        }
        return headers
    }

    private func link(_ relation: String, _ page: Int) -> String {
        let rest = request.without("page", "per_page").target
        let mark = rest.contains("?") ? "&" : "?"
        return "<\(request.root)\(rest)\(mark)page=\(page)&per_page=\(size)>; rel=\"\(relation)\""
    }
}
