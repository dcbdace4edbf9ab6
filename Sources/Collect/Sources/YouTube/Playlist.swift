/// A list of videos that people keep on YouTube.
package struct Playlist: Hashable, Sendable {
    /// What YouTube calls a playlist, such as `PL05JrBw4t0Kq-bYO9jCJaN45BBpzWSLAQ`.
    package struct ID: Hashable, Comparable, Sendable {
        /// The id as YouTube writes it.
        package let text: String

        /// Checks an id; one that is not letters, digits, `_` and `-` gives nil.
        package init?(_ text: String) {
            guard YouTubeID.isValid(text) else { return nil }
            self.text = text
        }

        package static func < (left: ID, right: ID) -> Bool { left.text < right.text }
    }

    /// The sheet that lists the videos, and what stands in its rows.
    package struct Listing: Hashable, Sendable {
        /// The id of the spreadsheet.
        package let spreadsheet: String?
        /// The sheet in it.
        package let sheet: String?
        /// The task or team that the rows name.
        package let task: String?
        /// The title of the playlist that the rows name.
        package let description: String?

        package init(
            spreadsheet: String? = nil, sheet: String? = nil, task: String? = nil,
            description: String? = nil
        ) {
            self.spreadsheet = spreadsheet
            self.sheet = sheet
            self.task = task
            self.description = description
        }
    }

    /// What YouTube calls it.
    package let id: ID
    /// What people call it.
    package let title: String
    /// Where its videos are listed.
    package let listing: Listing

    package init(id: ID, title: String, listing: Listing = Listing()) {
        self.id = id
        self.title = title
        self.listing = listing
    }
}

extension Playlist.ID: CustomStringConvertible {
    package var description: String { text }
}
