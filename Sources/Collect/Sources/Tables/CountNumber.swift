import Measures

/// A count in a JSON file: whole, not negative, within 64 bits.
struct CountNumber: Decodable {
    let value: Int64

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try? container.decode(Int64.self) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "the value is no whole number within 64 bits. \(Self.rule)")
        }
        guard value >= 0 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "the value is negative: \(value). \(Self.rule)")
        }
        self.value = value
    }

    static var rule: String { "A count is a whole number from 0 to \(Int64.max)." }
}
