import Synchronization

/// GitLab: the issues of groups and projects, in pages with links.
package final class GitLabStub: VendorStub {
    /// What the server is set to.
    package struct Limits: Sendable {
        /// The most issues of a page, whatever is asked for.
        package var pageSize = 100
        /// From how many issues on totals are no longer told.
        package var totals = 10_000
        /// How deep a numbered page may lie.
        package var offset = 50_000
        /// Whether projects' issues can be paged by key.
        package var hasKeysets = true

        package init(pageSize: Int = 100, totals: Int = 10_000, offset: Int = 50_000) {
            self.pageSize = pageSize
            self.totals = totals
            self.offset = offset
        }
    }

    package let wording = RefusalWording.gitlab
    private let token: String
    /// The projects of each group, by the paths of both.
    private let groups: [String: [String]]
    private let limits: Limits
    private let state: Mutex<[GitLabIssue]>
    private let log = ViolationLog()

    /// A server that takes one token.
    package init(
        token: String, groups: [String: [String]], issues: [GitLabIssue], limits: Limits = Limits()
    ) {
        self.token = token
        self.groups = groups
        self.limits = limits
        state = Mutex(issues)
    }

    package var violations: [String] { log.all }

    /// The issues as they are now.
    package var issues: [GitLabIssue] { state.withLock { $0 } }

    /// Adds an issue, or puts it in the place of the one with its id.
    package func setIssue(_ issue: GitLabIssue) {
        state.withLock { issues in
            issues.removeAll { $0.id == issue.id }
            issues.append(issue)
        }
    }

    package func answer(_ request: StubRequest) -> StubReply {
        guard request[header: "PRIVATE-TOKEN"] == token || request.bearer == token else {
            return wording.refusal(401, reason: "", "Unauthorized")
        }
        let parts = request.parts
        guard request.method == "GET", parts.count == 3, parts[2] == "issues" else {
            return wording.refusal(404, reason: "", "Not Found")
        }
        let unknown = request.query.map(\.name).filter { !Self.parameters.contains($0) }
        let faults = unknown.map { "gitlab: there is no parameter '\($0)'" }
        if let reply = log.reply(to: faults) { return reply }
        let isGroup = parts[0] == "groups"
        guard let projects = isGroup ? groups[parts[1]] : project(parts[1]) else {
            return wording.refusal(
                404, reason: "", isGroup ? "Group Not Found" : "Project Not Found")
        }
        if request[query: "pagination"] == "keyset", isGroup || !limits.hasKeysets {
            return .json(
                ["error": "Keyset pagination is not yet available for this type of request"],
                status: 405)
        }
        guard let selection = GitLabSelection(request, limits: limits) else {
            return .json(["error": "a parameter is invalid"], status: 400)
        }
        return selection.page(of: issues.filter { projects.contains($0.project) })
    }

    package func endlessPage(_ request: StubRequest, turn: Int) -> StubReply? {
        var reply = answer(request.without("page", "cursor"))
        let next = request.without("page").target
        let link = "<\(request.root)\(next)\(next.contains("?") ? "&" : "?")page=\(turn + 2)>"
        reply.headers.removeAll { ["link", "x-next-page"].contains($0.name.lowercased()) }
        reply.headers.append(.init("Link", "\(link); rel=\"next\""))
        reply.headers.append(.init("x-next-page", "\(turn + 2)"))
        return reply
    }

    /// A project by its path or its number.
    private func project(_ name: String) -> [String]? {
        let all = Set(groups.values.joined())
        if all.contains(name) { return [name] }
        return all.first { String(GitLabIssue.number(ofProject: $0)) == name }.map { [$0] }
    }

    private static let parameters: Set<String> = [
        "state", "labels", "scope", "updated_after", "updated_before", "created_after",
        "created_before", "order_by", "sort", "page", "per_page", "pagination", "cursor",
        "with_labels_details", "non_archived", "issue_type", "id",
    ]
}
