import Measures

/// A walk over the pages of one place, from the issue that has been unchanged for longest.
///
/// Where pages are counted, an issue that changes while we walk goes to the end, all after it move
/// up by one, and the first of the next page slips onto the page that was read. So whoever is met
/// again with a later change shows from where issues may have been missed.
struct IssueWalk {
    /// What is to be done after a window.
    enum Step: Equatable {
        /// Everything was read.
        case rest
        /// GitLab counts no further: go on from the last change that was seen.
        case further(Timestamp)
        /// Issues may have been missed from this change on: read them again.
        case again(Timestamp)
    }

    /// The latest form of every issue.
    private(set) var issues: [Int64: Issue] = [:]
    /// From which change on issues may have been missed, after the last step.
    private(set) var doubt: Timestamp?
    /// How many issues the last window has, in GitLab's opinion, and how many came; nil where it
    /// has none.
    private(set) var count: (told: Int, came: Int)?
    /// When the issues of the present pass had last changed as they were first met.
    private var met: [Int64: Timestamp] = [:]

    /// Takes the pages of a window and says how to go on.
    mutating func take(_ pages: [IssuePage]) -> Step {
        for page in pages {
            take(page)
        }
        doubt = [doubt, Self.placeOfLoss(in: pages)].compactMap(\.self).min()
        if let last = pages.last, last.isLastWithinReach, let change = last.issues.last {
            return .further(change.updatedAt)
        }
        let came = Set(pages.lazy.flatMap(\.issues).map(\.id)).count
        count = pages.last?.total.map { ($0, came) }
        met = [:]
        return doubt.map(Step.again) ?? .rest
    }

    /// Forgets a doubt, since what it is about is read again.
    mutating func beginAgain() {
        doubt = nil
    }

    private mutating func take(_ page: IssuePage) {
        for issue in page.issues {
            if let before = met[issue.id], before < issue.updatedAt, page.isByOffset {
                doubt = min(doubt ?? before, before)
            }
            met[issue.id] = min(met[issue.id] ?? issue.updatedAt, issue.updatedAt)
            if let known = issues[issue.id], known.updatedAt > issue.updatedAt { continue }
            issues[issue.id] = issue
        }
    }

    /// The last change before a page at which GitLab counts fewer issues than at the page before.
    private static func placeOfLoss(in pages: [IssuePage]) -> Timestamp? {
        zip(pages, pages.dropFirst()).lazy.compactMap { page, next -> Timestamp? in
            guard page.isByOffset, let total = page.total, let later = next.total, later < total
            else { return nil }
            return page.issues.last?.updatedAt
        }
        .first
    }
}
