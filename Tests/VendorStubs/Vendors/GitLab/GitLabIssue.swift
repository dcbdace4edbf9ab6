/// An issue as it is now.
package struct GitLabIssue: Hashable, Sendable {
    /// Unique on the whole server.
    package let id: Int
    /// The path of its project.
    package let project: String
    package var title: String
    package var labels: [String]
    package let createdAt: Moment
    package var updatedAt: Moment
    package var closedAt: Moment?
    package var weight: Int?
    package var movedTo: Int?
    package var isConfidential = false

    package init(
        id: Int, project: String, title: String, labels: [String], createdAt: Moment,
        closedAt: Moment? = nil
    ) {
        self.id = id
        self.project = project
        self.title = title
        self.labels = labels
        self.createdAt = createdAt
        self.closedAt = closedAt
        updatedAt = closedAt ?? createdAt
    }

    /// A number for a project, the same each time.
    package static func number(ofProject path: String) -> Int {
        path.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_000 }
    }

    /// The issue as the server writes it.
    var json: JSON {
        let project = Self.number(ofProject: project)
        return [
            "id": .whole(Int64(id)), "iid": .whole(Int64(id % 100_000)),
            "project_id": .whole(Int64(project)), "title": .text(title), "description": "",
            "state": closedAt == nil ? "opened" : "closed", "created_at": .text(createdAt.text),
            "updated_at": .text(updatedAt.text),
            "closed_at": closedAt.map { .text($0.text) } ?? .null,
            "labels": .list(labels.map(JSON.text)), "milestone": .null, "assignees": [],
            "author": ["id": 1, "username": "sandra42", "name": "Sandra", "state": "active"],
            "type": "ISSUE", "issue_type": "issue", "user_notes_count": 0, "due_date": .null,
            "confidential": .flag(isConfidential), "discussion_locked": .null,
            "web_url": .text("https://gitlab.example.org/\(self.project)/-/issues/\(id % 100_000)"),
            "weight": weight.map { .whole(Int64($0)) } ?? .null,
            "moved_to_id": movedTo.map { .whole(Int64($0)) } ?? .null, "severity": "UNKNOWN",
            "references": ["short": .text("#\(id % 100_000)")],
        ]
    }
}
