import Fetching
import Measures

/// A moment as RFC 3339 writes it, with fractions of a second or without, in UTC or with an offset.
struct Moment: Decodable {
    let value: Timestamp

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Timestamp(text) else {
            throw ReplyFault("has something else where a date and time belong")
        }
        self.value = value
    }
}
