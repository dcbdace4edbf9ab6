/// Whose figures a series holds.
package enum Subject: Hashable, Sendable {
    /// The sum of a group's profiles.
    case group(Group.ID)
    /// One person's own figures.
    case user(Profile.Handle)

    /// `group` or `user`, as queries write it.
    package var grouping: Grouping {
        switch self {
        case .group: .group
        case .user: .user
        }
    }

    /// The group's id or the user's handle.
    package var name: String {
        switch self {
        case .group(let group): group.text
        case .user(let user): user.text
        }
    }
}

/// The kinds of subject that a query can name.
package enum Grouping: String, CaseIterable, Sendable {
    case group
    case user
}

/// What a series is called: `group/de/impressions/twitter`.
package struct SeriesName: Hashable, Sendable {
    /// Whose figures they are.
    package let subject: Subject
    /// What is counted.
    package let datatype: Datatype
    /// Where it is counted.
    package let network: Network

    package init(subject: Subject, datatype: Datatype, network: Network) {
        self.subject = subject
        self.datatype = datatype
        self.network = network
    }

    /// The permanent path, `group/de/impressions/twitter`.
    package var path: String {
        "\(subject.grouping.rawValue)/\(subject.name)/\(datatype)/\(network)"
    }

    /// What is counted and where, as a heading says it: `Twitter impressions`.
    package var title: String { "\(network.title) \(datatype)" }

    /// What is counted, in the plural, as sentences say it: `impressions`, `issues closed`.
    package var unit: String { network.text == "issues" ? "issues \(datatype)" : datatype.text }
}

extension SeriesName: Comparable {
    /// Groups before users; then by name, datatype and network.
    package static func < (left: SeriesName, right: SeriesName) -> Bool {
        (left.subject.grouping.rawValue, left.subject.name, left.datatype, left.network)
            < (right.subject.grouping.rawValue, right.subject.name, right.datatype, right.network)
    }
}
