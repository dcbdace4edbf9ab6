import Fetching
import Measures

/// Walks over the issues of one place, window by window.
struct IssueWalker {
    private let request: GitLabRequest
    private let fetcher: Fetcher
    /// Whether the server is asked for pages without numbers; groups have none of them.
    private var isByKeyset: Bool

    init(_ request: GitLabRequest, with fetcher: Fetcher) {
        self.request = request
        self.fetcher = fetcher
        if case .project = request.place { isByKeyset = true } else { isByKeyset = false }
    }

    /// All issues that have changed since a moment, as they are now.
    mutating func walk(from start: Timestamp?) async throws(FetchError) -> IssueWalk {
        var walk = IssueWalk()
        var window = start
        var repetitions = 0
        while true {
            switch walk.take(try await pages(after: window)) {
            case .rest:
                return walk
            case .further(let change):
                if let window, change <= window { throw endless }
                window = change
            case .again(let change):
                guard repetitions < Self.mostRepetitions else { return walk }
                repetitions += 1
                walk.beginAgain()
                window = change
            }
        }
    }

    /// A tracker that never rests is read again on the next run.
    private static let mostRepetitions = 3

    /// More issues than GitLab counts have changed within one second.
    private var endless: FetchError {
        .endless(
            subject: "the issues of \(request.place)", host: request.settings.baseURL.host,
            pages: 500)
    }

    /// The pages of a window; where the server knows no keyset, those with numbers.
    private mutating func pages(after moment: Timestamp?) async throws(FetchError) -> [IssuePage] {
        var window = GitLabRequest.Window(updatedAfter: moment, isByKeyset: isByKeyset)
        do throws(FetchError) {
            return try await pages(in: window)
        } catch {
            guard isByKeyset, error.isAboutKeyset else { throw error }
        }
        isByKeyset = false
        window.isByKeyset = false
        return try await pages(in: window)
    }

    private func pages(
        in window: GitLabRequest.Window
    ) async throws(FetchError) -> [IssuePage] {
        let request = request
        return try await fetcher.pages(from: request.issues(in: window)) { page in
            guard !page.isLastWithinReach else { return nil }
            return page.next.map { request.issues(at: $0, in: window) }
        }
    }
}

extension FetchError {
    /// Whether the server may have refused no more than pages without numbers, as versions do that
    /// can't make them of issues.
    fileprivate var isAboutKeyset: Bool {
        guard case .refused(let refusal) = self else { return false }
        return [400, 405].contains(refusal.status)
    }
}
