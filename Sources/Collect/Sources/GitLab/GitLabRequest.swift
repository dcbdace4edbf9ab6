import Fetching
import Measures

/// Asks GitLab for the issues of one place, the longest unchanged first.
struct GitLabRequest {
    /// Which of the issues, and how their pages follow each other.
    struct Window: Hashable, Sendable {
        /// Only issues that have changed since, this moment included.
        var updatedAfter: Timestamp?
        /// Whether a page begins after the last issue of the one before, and not at a number.
        var isByKeyset: Bool
    }

    let settings: GitLabSettings
    let place: GitLabPlace

    /// The most issues on a page.
    static let pageLength = 100

    /// The first page of a window.
    func issues(in window: Window) -> Request<IssuePage> {
        issues(at: firstPage(of: window), in: window)
    }

    /// A page of a window that has an address of its own.
    func issues(at address: WebAddress, in window: Window) -> Request<IssuePage> {
        let first = firstPage(of: window)
        return Request(for: "the issues of \(place)", .get(address)) {
            answer throws(ReplyFault) in
            try IssuePage(answer, to: address, from: first)
        }
    }

    private func firstPage(of window: Window) -> WebAddress {
        var query = [
            (name: "scope", value: "all"), ("state", "all"), ("order_by", "updated_at"),
            ("sort", "asc"), ("per_page", "\(Self.pageLength)"),
        ]
        if !settings.labels.isEmpty {
            query.append(("labels", settings.labels.joined(separator: ",")))
        }
        if let moment = window.updatedAfter { query.append(("updated_after", "\(moment)")) }
        // A project that was archived since had its issues all the same.
        if case .group = place { query.append(("non_archived", "false")) }
        if window.isByKeyset { query.append(("pagination", "keyset")) }
        return settings.baseURL.appending(path).adding(query)
    }

    /// A path such as `group/project` is one part of the address.
    private var path: [String] {
        switch place {
        case .group(let group): ["groups", group, "issues"]
        case .project(let project): ["projects", project, "issues"]
        }
    }
}
