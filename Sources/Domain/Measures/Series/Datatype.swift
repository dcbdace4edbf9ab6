/// What is counted, such as `impressions`, `engagements` or `views`.
package typealias Datatype = Name<Counting>
/// Where it is counted, such as `twitter`, `youtube`, `blog` or `linkedin`.
package typealias Network = Name<Platform>
/// What a datatype names.
package enum Counting: Sendable {}
/// What a network names.
package enum Platform: Sendable {}

extension Datatype {
    /// Whether a month's value is how many there are at its end, and not how many there were in it:
    /// such values can't be added up.
    package var isStock: Bool { text == "open" }
}

extension Network {
    /// How the network writes itself: `Twitter`, `YouTube`; other names begin with a capital.
    package var title: String {
        Self.titles[text] ?? text.prefix(1).uppercased() + text.dropFirst()
    }

    private static var titles: [String: String] {
        ["youtube": "YouTube", "linkedin": "LinkedIn", "github": "GitHub", "gitlab": "GitLab"]
    }
}
