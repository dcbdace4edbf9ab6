package import Fetching

/// What a configuration says of a source of kind `gitlab`, besides what proves who asks.
package struct GitLabSettings: Sendable {
    /// Where the API is, unless somebody says otherwise.
    package static let usualBaseURL = "https://gitlab.com/api/v4"

    /// The root of the API, with `/api/v4`.
    package let baseURL: WebAddress
    /// The groups and projects whose issues are wanted.
    package let places: [GitLabPlace]
    /// Labels that an issue has to have, all of them.
    package let labels: [String]

    package init(baseURL: WebAddress, places: [GitLabPlace], labels: [String]) {
        self.baseURL = baseURL
        self.places = places
        self.labels = labels
    }
}

/// Where issues lie: a group with all that is below it, or one project.
package enum GitLabPlace: Hashable, Sendable {
    /// A group by its path, such as `gitlab-com/marketing`, or its number.
    case group(String)
    /// A project by its path or its number.
    case project(String)
}

extension GitLabPlace: CustomStringConvertible {
    /// As messages call it: `the group gitlab-com`.
    package var description: String {
        switch self {
        case .group(let path): "the group \(path)"
        case .project(let path): "the project \(path)"
        }
    }
}
