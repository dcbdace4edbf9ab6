package import Fetching
package import Measures

/// What a configuration says of a source of kind `youtube`, besides what proves who asks.
package struct YouTubeSettings: Sendable {
    /// Where the API is, unless somebody says otherwise.
    package static let usualBaseURL = "https://youtube.googleapis.com"

    /// The root of the API; `youtube/v3/…` is appended.
    package let baseURL: WebAddress
    /// The playlists whose videos are counted; a video in several of them counts once.
    package let playlists: [Playlist]
    /// The group that the views count for.
    package let group: Group.ID
    /// A month with so many times the views of the highest month before is odd.
    package let jumpFactor: Double

    package init(
        baseURL: WebAddress, playlists: [Playlist], group: Group.ID,
        jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.baseURL = baseURL
        self.playlists = playlists
        self.group = group
        self.jumpFactor = jumpFactor
    }
}
