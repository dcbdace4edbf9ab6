import Measures

/// What YouTube showed of the videos of the playlists on one occasion.
struct YouTubeReading {
    /// A video of a playlist, with what was shown of it, if anything.
    struct Entry {
        let name: ItemName
        /// Nil where the video is private or deleted.
        let video: Video?

        /// Lifetime views, where they are shown.
        var views: Int64? { video?.views }
    }

    /// Every video once, in the order of the playlists.
    let entries: [Entry]

    /// Matches what was asked for with what came.
    init(listed: [ItemName], shown: [Video]) {
        let videos = Dictionary(
            shown.lazy.filter { !$0.isHidden }.map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first })
        entries = listed.map { Entry(name: $0, video: videos[$0]) }
    }

    /// Throws if there is nothing to see where something was seen before.
    func refuseNothing(against kept: KeptFigures) throws(CollectError) {
        if kept.hasFigures {
            guard !entries.isEmpty else { throw .empty(what: "No playlist has a video") }
            guard entries.contains(where: { $0.video != nil }) else {
                throw .empty(what: "None of \(entries.count) videos can be seen")
            }
        }
        let hadViews = entries.contains { (kept.readings[$0.name]?.total ?? 0) > 0 }
        guard !hadViews || entries.contains(where: { ($0.views ?? 0) > 0 }) else {
            throw .empty(what: "YouTube counts no views for any of \(entries.count) videos")
        }
    }
}
