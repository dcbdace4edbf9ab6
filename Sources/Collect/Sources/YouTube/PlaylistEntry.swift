import Documents
import Measures
import Outside

/// The playlists of a file as they stand there.
struct PlaylistList {
    let entries: [PlaylistEntry]
    private let json: JSONFile
    private let path: [String]

    init(_ json: JSONFile) throws(InputError) {
        self.json = json
        switch try json.decode(Shape.self) {
        case .array:
            path = []
            entries = try json.decode([OldEntry].self).map(\.entry)
        case .object:
            path = ["playlists"]
            entries = try json.decode(OwnList.self).playlists.map(\.entry)
        }
    }

    /// The place of an entry, or of what keys in it lead to.
    func place(of keys: [String]) -> Place { json.place(of: path + keys) }

    /// What the outermost value is; neither is told from `{` by the decoding that follows.
    private enum Shape: Decodable {
        case array, object

        init(from decoder: any Decoder) throws {
            self = (try? decoder.unkeyedContainer()) == nil ? .object : .array
        }
    }
}

/// One playlist of a file, in whichever of the two formats.
struct PlaylistEntry {
    let id: String
    /// How the format calls the id.
    let idKey: String
    let title: String?
    let listing: Playlist.Listing
}

/// Our own format: few keys, and no others.
private struct OwnList: Decodable {
    let playlists: [OwnEntry]

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case playlists
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue))
        playlists = try decoder.container(keyedBy: CodingKeys.self)
            .decode([OwnEntry].self, forKey: .playlists)
    }
}

private struct OwnEntry: Decodable {
    let entry: PlaylistEntry

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, task, description
        case spreadsheet = "spreadsheet_id"
        case sheet = "sheet_name"
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue))
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        entry = PlaylistEntry(
            id: try fields.decode(String.self, forKey: .id), idKey: "id",
            title: try fields.decode(String.self, forKey: .title),
            listing: Playlist.Listing(
                spreadsheet: try fields.decodeIfPresent(String.self, forKey: .spreadsheet),
                sheet: try fields.decodeIfPresent(String.self, forKey: .sheet),
                task: try fields.decodeIfPresent(String.self, forKey: .task),
                description: try fields.decodeIfPresent(String.self, forKey: .description)))
    }
}

/// The format of the program before this one; keys that it has besides are left alone.
private struct OldEntry: Decodable {
    let entry: PlaylistEntry

    private enum CodingKeys: String, CodingKey {
        case id = "playlist_id"
        case spreadsheet = "spreadsheet_id"
        case sheet = "sheet_name"
        case task, description
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let description = try fields.decodeIfPresent(String.self, forKey: .description)
        entry = PlaylistEntry(
            id: try fields.decode(String.self, forKey: .id), idKey: CodingKeys.id.rawValue,
            title: description,
            listing: Playlist.Listing(
                spreadsheet: try fields.decodeIfPresent(String.self, forKey: .spreadsheet),
                sheet: try fields.decodeIfPresent(String.self, forKey: .sheet),
                task: try fields.decodeIfPresent(String.self, forKey: .task),
                description: description))
    }
}

extension Decoder {
    /// Refuses an object with a key that nobody would read, which is a slip of the pen.
    fileprivate func refuseKeys(besides known: [String]) throws {
        let keys = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        guard let unknown = keys.first(where: { !known.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: codingPath,
                debugDescription: "the key '\(unknown.prefix(40))' is unknown."
                    + NearestName.advice(for: unknown, among: known)))
    }
}
