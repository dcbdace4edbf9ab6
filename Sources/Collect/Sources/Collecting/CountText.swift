import Fetching

/// A count in a text, as vendors write numbers of 64 bits: `"123"`.
struct CountText: Decodable {
    let value: Int64

    /// Reads digits; a sign, a fraction or nothing at all is no count.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(text) else {
            return nil
        }
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        guard let count = CountText(try decoder.singleValueContainer().decode(String.self)) else {
            throw ReplyFault("has no count from 0 to \(Int64.max) where one belongs")
        }
        self = count
    }
}
