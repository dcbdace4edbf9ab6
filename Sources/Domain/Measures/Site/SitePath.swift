/// Where a file stands in the site: `charts/group/de/impressions/twitter/2021.svg`.
package struct SitePath: Hashable, Comparable, Sendable {
    /// The parts between slashes.
    package let components: [String]

    /// Checks a relative path; an empty part, `.`, `..` or a control character gives nil.
    package init?(_ text: String) {
        // By scalars: a combining mark would join a slash to one character that is not a slash.
        let components = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
            .map(String.init)
        guard components.allSatisfy(Self.isSafe) else { return nil }
        self.components = components
    }

    /// The path as text, with slashes and none in front.
    package var text: String { components.joined(separator: "/") }

    /// What leads from this file to the root of the site: `../../`, or nothing at the root.
    package var toRoot: String { String(repeating: "../", count: components.count - 1) }

    package static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }

    private static func isSafe(_ component: String) -> Bool {
        !component.isEmpty && component != "." && component != ".."
            && component.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

extension SitePath: CustomStringConvertible {
    package var description: String { text }
}
