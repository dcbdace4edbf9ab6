import Fetching
import Measures

/// What YouTube says of the size of a list.
struct PageCount: Decodable {
    let totalResults: Int?
}

/// The id of a video.
struct VideoID: Decodable {
    let name: ItemName

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard YouTubeID.isValid(text), let name = ItemName(text) else {
            throw ReplyFault("has something else where the id of a video belongs")
        }
        self.name = name
    }
}

extension KeyedDecodingContainer {
    /// The list under a key; without it, one without elements, if the reply is one of YouTube's
    /// at all: it leaves out what is empty.
    func list<Element: Decodable>(
        of type: Element.Type, under key: Key, orAtLeast other: Key
    ) throws -> [Element] {
        guard !contains(key), contains(other) else {
            return try decode([Element].self, forKey: key)
        }
        return []
    }
}
