/// What is counted, such as `impressions`, `engagements` or `views`.
package typealias Datatype = Name<Counting>
/// Where it is counted, such as `twitter`, `youtube`, `blog` or `linkedin`.
package typealias Network = Name<Platform>
/// What a datatype names.
package enum Counting: Sendable {}
/// What a network names.
package enum Platform: Sendable {}

extension Network {
    /// How the network writes itself: `Twitter`, `YouTube`; other names begin with a capital.
    package var title: String {
        Self.titles[text] ?? text.prefix(1).uppercased() + text.dropFirst()
    }

    private static var titles: [String: String] {
        ["youtube": "YouTube", "linkedin": "LinkedIn", "github": "GitHub", "gitlab": "GitLab"]
    }
}
