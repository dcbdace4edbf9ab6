import Measures
import Outside

/// The issues of all places on one occasion, each once, and what is odd about them.
struct GitLabIssues {
    private let occasion: Occasion
    private var issues: [Int64: Issue] = [:]
    private var diagnostics: [Diagnostic] = []

    init(occasion: Occasion) {
        self.occasion = occasion
    }

    /// Takes what a walk has found; a project may lie in a group that was walked before.
    mutating func add(_ walk: IssueWalk, of place: GitLabPlace) {
        let possible = walk.issues.filter { Self.isPossible($0.value) }
        issues.merge(possible) { $0.updatedAt > $1.updatedAt ? $0 : $1 }
        note(walk, of: place)
        let left = walk.issues.count - possible.count
        guard left > 0 else { return }
        diagnostics.append(
            Diagnostic(
                "\(Amount(left).grouped) issues of \(place) were created or closed before"
                    + " \(Plausibility.earliestYear), which can't be; left out."))
    }

    /// The issues in the order of their ids.
    var harvest: Harvest {
        var harvest = Harvest(asOf: occasion.now)
        harvest.issues = issues.values.sorted { $0.id < $1.id }
        harvest.diagnostics = diagnostics
        return harvest
    }

    /// A wrong date may be of year 1, and every year since would get pages.
    private static func isPossible(_ issue: Issue) -> Bool {
        [issue.createdAt, issue.closedAt].compactMap(\.self).allSatisfy {
            Plausibility.allows($0.day.month)
        }
    }

    private mutating func note(_ walk: IssueWalk, of place: GitLabPlace) {
        if let count = walk.count, count.told != count.came {
            diagnostics.append(
                Diagnostic(
                    "GitLab says that \(place) has \(Amount(count.told).grouped) issues to tell"
                        + " of, and told of \(Amount(count.came).grouped)."))
        }
        if walk.doubt != nil {
            diagnostics.append(
                Diagnostic(
                    "The issues of \(place) changed so often while they were read that some may be"
                        + " missing. The next run reads them again."))
        }
        let month = occasion.now.day.month
        let early = walk.issues.values.count { $0.createdAt.day.month > month }
        if early > 0 {
            diagnostics.append(
                Diagnostic(
                    "\(Amount(early).grouped) issues of \(place) were created in a month that has"
                        + " not begun."))
        }
    }
}
