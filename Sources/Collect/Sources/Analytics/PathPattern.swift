/// Which paths of a web site count: a path in which `*` stands for any characters.
///
/// `*` also stands for `/` and for nothing at all; everything else stands for itself, from the
/// first character of a path to its last, in upper and lower case.
package struct PathPattern: Hashable, Comparable, Sendable {
    /// The pattern as it was written: `/blog/*`.
    package let text: String

    /// Checks a pattern: 1 to 2,048 bytes without control characters; any other gives nil.
    package init?(_ text: String) {
        guard (1...2_048).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        self.text = text
    }

    package static func < (left: PathPattern, right: PathPattern) -> Bool {
        left.text < right.text
    }

    /// Whether only one path fits.
    var isExact: Bool { !text.utf8.contains(Self.star) }

    /// The pattern in the words of RE2, to be matched with a whole path.
    var regularExpression: String {
        text.unicodeScalars.map { scalar in
            if scalar == "*" { return ".*" }
            return Self.specialInRE2.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
        }.joined()
    }

    /// Whether a path fits.
    ///
    /// Where the rest doesn't fit, the last star takes one byte more; no earlier one ever has to.
    func matches(_ path: String) -> Bool {
        let (pattern, path) = (Array(text.utf8), Array(path.utf8))
        var (next, reached) = (0, 0)
        var lastStar: (position: Int, taken: Int)?
        while reached < path.count {
            if next < pattern.count, pattern[next] == Self.star {
                lastStar = (next, reached)
                next += 1
            } else if next < pattern.count, pattern[next] == path[reached] {
                next += 1
                reached += 1
            } else if let star = lastStar {
                lastStar = (star.position, star.taken + 1)
                (next, reached) = (star.position + 1, star.taken + 1)
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == Self.star }
    }

    private static let star = UInt8(ascii: "*")
    private static let specialInRE2: Set<Unicode.Scalar> = [
        "\\", ".", "+", "?", "(", ")", "[", "]", "{", "}", "^", "$", "|",
    ]
}
