import Fetching
import Measures

/// An issue as GitLab tells of it.
///
/// Old records and old servers lack much, so only what an issue can't be without is demanded.
struct GitLabReply: Decodable, Sendable {
    let issue: Issue

    private enum CodingKeys: String, CodingKey {
        case id, iid, title, state, labels, weight, confidential
        case project = "project_id"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case closedAt = "closed_at"
        case due = "due_date"
        case movedTo = "moved_to_id"
        case address = "web_url"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let createdAt = try fields.decode(Moment.self, forKey: .createdAt).value
        let updatedAt = try fields.decodeIfPresent(Moment.self, forKey: .updatedAt)?.value
        let closedAt = try fields.decodeIfPresent(Moment.self, forKey: .closedAt)?.value
        let isClosed = try fields.decode(String.self, forKey: .state) == "closed"
        let labels = try fields.decodeIfPresent([GitLabLabel].self, forKey: .labels) ?? []
        issue = Issue(
            id: try fields.decode(Int64.self, forKey: .id),
            project: try fields.decode(Int64.self, forKey: .project),
            number: try fields.decode(Int64.self, forKey: .iid),
            title: try fields.decode(String.self, forKey: .title),
            createdAt: createdAt,
            updatedAt: updatedAt ?? createdAt,
            // A reopened issue may still have the moment of its first closing.
            closedAt: isClosed ? closedAt ?? updatedAt ?? createdAt : nil,
            labels: labels.map(\.name).sorted(),
            weight: try fields.decodeIfPresent(Int.self, forKey: .weight),
            due: try fields.decodeIfPresent(GitLabDay.self, forKey: .due)?.value,
            isConfidential: try fields.decodeIfPresent(Bool.self, forKey: .confidential) ?? false,
            isMoved: try fields.decodeIfPresent(Int64.self, forKey: .movedTo) != nil,
            address: try fields.decodeIfPresent(String.self, forKey: .address) ?? "")
    }
}

/// A label: its name, or an object that has one.
private struct GitLabLabel: Decodable {
    let name: String

    private enum CodingKeys: String, CodingKey {
        case name
    }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            name = text
        } else {
            name = try decoder.container(keyedBy: CodingKeys.self)
                .decode(String.self, forKey: .name)
        }
    }
}

/// A day, `YYYY-MM-DD`.
private struct GitLabDay: Decodable {
    let value: Day

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Day(text) else {
            throw ReplyFault("has something else where a day belongs")
        }
        self.value = value
    }
}
