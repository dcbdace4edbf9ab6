import Measures

/// A count in a JSON file: whole, not negative, within 64 bits.
struct Count: Decodable {
    let value: Int64

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try? container.decode(Int64.self) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: Self.rule("is no whole number within 64 bits"))
        }
        guard value >= 0 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: Self.rule("is negative: \(value)"))
        }
        self.value = value
    }

    static func rule(_ fault: String) -> String {
        "the value \(fault). A count is a whole number from 0 to \(Int64.max)."
    }
}
