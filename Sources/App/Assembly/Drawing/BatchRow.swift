import Analysis
import Foundation
import Measures

/// One row of a batch.
///
/// Its keys are `id`, `year`, `title`, `unit` and twelve `values`, perhaps `previous` and `as_of`.
struct BatchRow: Decodable {
    let id: String
    let year: LooseYear

    enum CodingKeys: String, CodingKey {
        case id, year, title, unit, values, previous
        case asOf = "as_of"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try Self.id(in: container)
        year = LooseYear(
            title: try container.decode(String.self, forKey: .title),
            unit: try container.decode(String.self, forKey: .unit),
            year: try container.decode(BatchYear.self, forKey: .year).number,
            values: try Self.months(.values, in: container),
            previous: try container.contains(.previous)
                ? Self.months(.previous, in: container) : [],
            asOf: try Self.day(in: container))
    }

    /// What messages call a value: `row 3, July`.
    static func name(of path: [any CodingKey]) -> String {
        guard let row = path.first?.intValue else { return "the batch" }
        let words = path.dropFirst().map { key in
            key.intValue.map { Month(ordinal: $0).name } ?? "'\(key.stringValue)'"
        }
        return (["row \(row + 1)"] + words).joined(separator: ", ")
    }

    private typealias Container = KeyedDecodingContainer<CodingKeys>

    /// An id becomes a file name.
    private static func id(in container: Container) throws -> String {
        let id = try container.decode(String.self, forKey: .id)
        let isSafe = id.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0 != "/"
        }
        guard !id.isEmpty, id.count <= 120, id.utf8.count <= 251, isSafe, id != ".", id != ".."
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .id, in: container,
                debugDescription:
                    "'\(id.prefix(40))' can't be a file name: 1 to 120 characters (251 bytes)"
                    + " without '/' and control characters, and neither '.' nor '..'.")
        }
        return id
    }

    private static func months(_ key: CodingKeys, in container: Container) throws -> [Amount?] {
        let values = try container.decode([BatchValue].self, forKey: key)
        guard values.count == 12 else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container,
                debugDescription: "there are \(values.count) values instead of twelve.")
        }
        return values.map(\.amount)
    }

    private static func day(in container: Container) throws -> Day? {
        guard let text = try container.decodeIfPresent(String.self, forKey: .asOf) else {
            return nil
        }
        guard let day = Timestamp(text)?.day else {
            throw DecodingError.dataCorruptedError(
                forKey: .asOf, in: container,
                debugDescription: "'\(text.prefix(40))' is no day. Write it as YYYY-MM-DD.")
        }
        return day
    }
}

/// The year of a row, a whole number.
private struct BatchYear: Decodable {
    let number: Int

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = try? container.decode(Int.self), (-99_999...99_999).contains(number)
        else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "this is no year. Write it as 2020.")
        }
        self.number = number
    }
}

/// A number within a batch, or null for a month without data.
private struct BatchValue: Decodable {
    let amount: Amount?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            amount = nil
        } else if let whole = try? container.decode(Int64.self), whole.magnitude < 1 << 53 {
            // Beyond 53 bits the decoder takes a fraction for a whole number.
            amount = Amount(whole)
        } else if let decimal = try? container.decode(Decimal.self), decimal.isFinite,
            let decimalAmount = Amount("\(decimal)")
        {
            amount = decimalAmount
        } else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "this is no finite number within ±\(Int64.max), and not null.")
        }
    }
}
