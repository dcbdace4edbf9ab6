// Numbers that stand in addresses of ours; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures

/// GitLab with one place full of issues, which may change between two pages.
actor ScriptedTracker: Transport {
    /// An issue, as far as lists need it.
    struct Entry: Sendable {
        let id: Int
        /// Milliseconds since 1970.
        var updatedAt: Int
        var state = "opened"
    }

    /// What a server does with `pagination=keyset`.
    enum Keyset: Sendable {
        case known
        case ignored
        case refused(Int)
    }

    /// How a server names the next page.
    enum Naming: Sendable {
        case link
        case header
    }

    /// What happens to the issues after so many answers.
    typealias Change = @Sendable (inout [Entry]) -> Void

    private(set) var entries: [Entry]
    private let keyset: Keyset
    private let naming: Naming
    private let changes: [Int: Change]
    private(set) var calls: [Call] = []

    init(
        _ entries: [Entry], keyset: Keyset = .ignored, naming: Naming = .link,
        changes: [Int: Change] = [:]
    ) {
        self.entries = entries.sorted(by: Self.isBefore)
        self.keyset = keyset
        self.naming = naming
        self.changes = changes
    }

    /// So many issues, each changed so many seconds after the one before, from 2020 on.
    static func issues(_ count: Int, apart seconds: Int = 1) -> [Entry] {
        let start = Timestamp("2020-01-01")!.secondsSince1970
        return (0..<count).map {
            Entry(id: $0 + 1, updatedAt: (start + ($0 + 1) * seconds) * 1_000 + 250)
        }
    }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        let address = dispatch.call.address
        calls.append(dispatch.call)
        defer { change() }
        if address[query: "pagination"] == "keyset" {
            if case .known = keyset { return keysetPage(at: address) }
            if case .refused(let status) = keyset { return Answer(status: status) }
        }
        return numberedPage(at: address)
    }

    private func change() {
        guard let change = changes[calls.count] else { return }
        change(&entries)
        entries.sort(by: Self.isBefore)
    }

    private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
        (left.updatedAt, left.id) < (right.updatedAt, right.id)
    }

    /// The first of the issues that a question is about; GitLab counts the moment itself in.
    private func start(of address: WebAddress) -> Int {
        guard let text = address[query: "updated_after"], let moment = Timestamp(text) else {
            return 0
        }
        let from = moment.secondsSince1970 * 1_000
        return entries.firstIndex { $0.updatedAt >= from } ?? entries.count
    }

    private func numberedPage(at address: WebAddress) -> Answer {
        let page = Int(address[query: "page"] ?? "1")!
        let length = Int(address[query: "per_page"] ?? "20")!
        guard page * length <= 50_000 else { return Answer(status: 405) }
        let wanted = entries[start(of: address)...]
        let shown = wanted.dropFirst((page - 1) * length).prefix(length)
        var headers: [Call.Header] = []
        if wanted.count <= 10_000 { headers.append(.init("x-total", "\(wanted.count)")) }
        let isLast = shown.endIndex == entries.endIndex
        switch naming {
        case .header: headers.append(.init("x-next-page", isLast ? "" : "\(page + 1)"))
        case .link:
            let first = #"<\#(numbered(address, 1))>; rel="first""#
            let next = #"<\#(numbered(address, page + 1))>; rel="next", "#
            headers.append(.init("link", (isLast ? "" : next) + first))
        }
        return .json("[\(shown.map(Self.json).joined(separator: ","))]", headers: headers)
    }

    /// The address of another page, in which GitLab names the place once more.
    private func numbered(_ address: WebAddress, _ page: Int) -> String {
        let bare = WebAddress(String(address.text.prefix { $0 != "?" }))!
        let query = address.query.filter { !["page", "id"].contains($0.name) }
        return bare.adding([("id", "1"), ("id", "1"), ("page", "\(page)")] + query).text
    }

    private func keysetPage(at address: WebAddress) -> Answer {
        let after = address[query: "cursor"].map { $0.split(separator: ".").map { Int($0)! } }
        let wanted = entries[start(of: address)...].drop { entry in
            guard let after else { return false }
            return (entry.updatedAt, entry.id) <= (after[0], after[1])
        }
        let shown = wanted.prefix(Int(address[query: "per_page"] ?? "20")!)
        var headers: [Call.Header] = []
        if shown.count < wanted.count, let last = shown.last {
            let bare = WebAddress(String(address.text.prefix { $0 != "?" }))!
            let query = address.query.filter { $0.name != "cursor" }
            let next = bare.adding([("cursor", "\(last.updatedAt).\(last.id)")] + query)
            headers.append(.init("Link", "<\(next.text)>; rel=next"))
        }
        return .json("[\(shown.map(Self.json).joined(separator: ","))]", headers: headers)
    }

    private static func json(_ entry: Entry) -> String {
        let second = Timestamp(secondsSince1970: entry.updatedAt / 1_000).description.dropLast()
        let updated = "\(second).\(String(1_000 + entry.updatedAt % 1_000).dropFirst())Z"
        return #"{"id":\#(entry.id),"iid":\#(entry.id),"project_id":1,"title":"Issue","#
            + #""state":"\#(entry.state)","created_at":"2020-01-01T00:00:00.000Z","#
            + #""updated_at":"\#(updated)","labels":["dev-evangelism"]}"#
    }
}
