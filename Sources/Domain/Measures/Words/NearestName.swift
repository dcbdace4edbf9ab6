/// Finds what somebody probably meant.
package enum NearestName {
    /// The candidate with the fewest edits from `text`, if it is near enough to be a slip.
    ///
    /// Near enough is a third of the longer word, at least one edit; ties go to the first in order.
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        let wanted = comparable(text)
        let ranked = candidates.sorted().map { candidate in
            (name: candidate, edits: distance(wanted, comparable(candidate)))
        }
        guard let best = ranked.min(by: { $0.edits < $1.edits }) else { return nil }
        let longer = max(wanted.count, comparable(best.name).count)
        return best.edits <= max(1, longer / 3) ? best.name : nil
    }

    /// ` Did you mean 'x'?`, ` Allowed: a, b.` where nothing is near, or nothing without candidates.
    package static func advice(for text: String, among candidates: [String]) -> String {
        if let nearest = nearest(to: text, among: candidates) {
            return " Did you mean '\(nearest)'?"
        }
        guard !candidates.isEmpty else { return "" }
        return " Allowed: \(candidates.sorted().joined(separator: ", "))."
    }

    /// The small letters of a word; its beginning where it is long, since the work is quadratic.
    private static func comparable(_ word: String) -> [Unicode.Scalar] {
        Array(word.lowercased().unicodeScalars.prefix(80))
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words
    /// (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var edits = min(replaced, last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    edits = min(edits, beforeLast[column - 1] + 1)
                }
                next.append(edits)
            }
            beforeLast = last
            last = next
        }
        return last[right.count]
    }
}
