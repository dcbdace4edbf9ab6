import Fetching
import Measures
import Outside

/// The videos that the playlists have, each once, in the order of the lists.
struct ListedVideos {
    private(set) var videos: [ItemName] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var known: Set<ItemName> = []
    private var failed: [(playlist: Playlist.ID, error: FetchError)] = []

    /// Takes the pages of a playlist.
    mutating func add(_ pages: [PlaylistPage], of playlist: Playlist.ID) {
        let entries = pages.flatMap(\.entries)
        for entry in entries where known.insert(entry.video).inserted {
            videos.append(entry.video)
        }
        guard let total = pages.last?.total, total != entries.count else { return }
        diagnostics.append(
            Diagnostic(
                "YouTube says that the playlist \(playlist) has \(Amount(total).grouped) videos,"
                    + " and listed \(Amount(entries.count).grouped): private and deleted ones may"
                    + " be counted and not listed."))
    }

    /// Goes on without a playlist; what concerns the whole source is thrown.
    mutating func skip(_ playlist: Playlist.ID, for error: FetchError) throws(CollectError) {
        guard error.isOfOnePart else { throw .fetch(error) }
        failed.append((playlist, error))
    }

    /// Why a part of so many playlists is missing; if all are, that is thrown.
    func shortfall(of count: Int) throws(CollectError) -> CollectError? {
        guard let first = failed.first else { return nil }
        guard failed.count < count else { throw .fetch(first.error) }
        let names = failed.map(\.playlist.text).joined(separator: ", ")
        return .parts(
            "\(failed.count) of \(count) playlists (\(names))", cause: .fetch(first.error))
    }
}
