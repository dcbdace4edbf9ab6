import Documents
package import Foundation
package import Outside

/// A file that lists playlists: `{"playlists": [{"id": …, "title": …}]}`, or the array of an old
/// `data_config.json`.
package struct PlaylistFile: Sendable {
    /// The file as messages name it.
    package let path: String
    /// The bytes of the file.
    package let data: Data

    package init(path: String, data: Data) {
        self.path = path
        self.data = data
    }

    /// The playlists in the order of the file; each stands there once.
    package func playlists() throws(InputErrors) -> [Playlist] {
        let list = try list()
        var lines = PlaylistLines(list: list)
        let playlists = list.entries.enumerated().compactMap { lines.playlist($1, at: $0) }
        if list.entries.isEmpty { lines.complainOfNone() }
        guard lines.errors.isEmpty else { throw InputErrors(lines.errors) }
        return playlists
    }

    private func list() throws(InputErrors) -> PlaylistList {
        do throws(InputError) {
            let json = try JSONFile(data, path: path)
            let list = try PlaylistList(json)
            try json.requireUniqueKeys()
            return list
        } catch {
            throw InputErrors([error])
        }
    }
}

/// Checks the entries of a list one by one, so that all that is wrong is told at once.
private struct PlaylistLines {
    let list: PlaylistList
    var errors: [InputError] = []
    private var lines: [Playlist.ID: Int?] = [:]

    init(list: PlaylistList) {
        self.list = list
    }

    mutating func complainOfNone() {
        errors.append(
            InputError("this names no playlist. Add at least one.", at: list.place(of: [])))
    }

    mutating func playlist(_ entry: PlaylistEntry, at index: Int) -> Playlist? {
        let place = list.place(of: ["\(index)", entry.idKey])
        guard let id = Playlist.ID(entry.id) else {
            errors.append(
                InputError(
                    "'\(entry.id.prefix(40))' can't be the id of a playlist: letters, digits, '_'"
                        + " and '-', as after 'list=' in its address.", at: place))
            return nil
        }
        if let first = lines.updateValue(place.line, forKey: id) {
            errors.append(
                InputError(
                    "the playlist '\(id)' stands on line \(first ?? 1) already. Keep one of them.",
                    at: place))
        }
        return Playlist(id: id, title: entry.title ?? id.text, listing: entry.listing)
    }
}
