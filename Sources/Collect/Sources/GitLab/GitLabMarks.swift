import Foundation
import Measures

/// Up to which change the issues of each place have been read.
struct GitLabMarks {
    private var changes: [String: String]
    private let labels: String

    /// Reads a mark; without one, or with one that is none of ours, nothing has been read.
    init(_ watermark: Watermark?, labels: [String]) {
        let text = Data((watermark?.text ?? "{}").utf8)
        changes = (try? JSONDecoder().decode([String: String].self, from: text)) ?? [:]
        self.labels = labels.sorted().joined(separator: ",")
    }

    /// The moment from which a place is to be read: an hour before the last change that was seen,
    /// since servers' clocks differ, or the day that somebody wants; nil for everything.
    func start(of place: GitLabPlace, on occasion: Occasion) -> Timestamp? {
        let overlapping = self[place].map {
            Timestamp(secondsSince1970: $0.secondsSince1970 - Self.overlap)
        }
        guard let since = occasion.since.map(Timestamp.init(startOf:)) else { return overlapping }
        return min(since, overlapping ?? since)
    }

    /// Moves the mark of a place that has been read whole to the last change in it.
    ///
    /// A change in the future would hide those until then, so it counts as one of now. Where issues
    /// may be missing, the mark stays before them.
    mutating func move(_ place: GitLabPlace, after walk: IssueWalk, on occasion: Occasion) {
        let seen = walk.issues.values.lazy.map(\.updatedAt).max().map { min($0, occasion.now) }
        let mark = walk.doubt ?? [self[place], seen].compactMap(\.self).max()
        guard let mark else { return }
        changes[key(place)] = "\(mark)"
    }

    /// The marks of all places; nil if there is none.
    var watermark: Watermark? {
        changes.isEmpty ? nil : Watermark(SortedJSON.text(changes))
    }

    /// The last change that has been read in a place, with the labels that are wanted now.
    private subscript(place: GitLabPlace) -> Timestamp? {
        changes[key(place)].flatMap { Timestamp($0) }
    }

    private static let overlap = 3_600

    /// Other labels are another question, of which nothing has been read yet.
    private func key(_ place: GitLabPlace) -> String {
        switch place {
        case .group(let path): "group \(path) \(labels)"
        case .project(let path): "project \(path) \(labels)"
        }
    }
}
