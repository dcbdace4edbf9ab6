/// Profiles that are summed, such as a team.
package struct Group: Hashable, Sendable {
    /// The name of a group in queries and paths.
    package typealias ID = Name<Group>

    /// How queries and paths call it: `de`.
    package let id: ID
    /// What people call it: `Developer Evangelism`.
    package let title: String

    /// A group with its id and the title that pages show.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }
}
