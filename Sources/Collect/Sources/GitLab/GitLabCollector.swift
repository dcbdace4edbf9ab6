package import Fetching
import Measures

/// Reads the issues of some groups and projects: all of them once, then those that have changed.
package struct GitLabCollector: Collector {
    private let settings: GitLabSettings

    package init(settings: GitLabSettings) {
        self.settings = settings
    }

    /// The issues of all places; one that fails for itself leaves the others alone.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        var issues = GitLabIssues(occasion: occasion)
        var marks = GitLabMarks(occasion.watermark, labels: settings.labels)
        let isFirst = settings.places.allSatisfy { marks.start(of: $0, on: occasion) == nil }
        var failures: [Failure] = []
        for place in settings.places {
            var walker = IssueWalker(
                GitLabRequest(settings: settings, place: place), with: fetcher)
            do throws(FetchError) {
                let walk = try await walker.walk(from: marks.start(of: place, on: occasion))
                issues.add(walk, of: place)
                marks.move(place, after: walk, on: occasion)
            } catch {
                guard error.isOfOnePart else { throw .fetch(error) }
                failures.append(Failure(place: place, error: error))
            }
        }
        var harvest = issues.harvest
        harvest.shortfall = try shortfall(of: failures)
        if isFirst, failures.isEmpty, harvest.issues.isEmpty, occasion.kept.hasFigures {
            throw .empty(what: "No issues came")
        }
        harvest.watermark = marks.watermark
        return harvest
    }

    private struct Failure {
        let place: GitLabPlace
        let error: FetchError
    }

    /// Why some places are missing; if all are, that is thrown.
    private func shortfall(of failures: [Failure]) throws(CollectError) -> CollectError? {
        guard let first = failures.first else { return nil }
        guard failures.count < settings.places.count else { throw .fetch(first.error) }
        let names = failures.map(\.place.description).joined(separator: ", ")
        return .parts(
            "\(failures.count) of \(settings.places.count) places (\(names))",
            cause: .fetch(first.error))
    }
}
