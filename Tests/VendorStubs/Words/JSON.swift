import Foundation

/// A JSON value, as vendors write it.
package enum JSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int64)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    /// Reads JSON; nil if it is none.
    package init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        guard let value = try? scanner.whole() else { return nil }
        self = value
    }

    /// The value as bytes, the keys of objects in order.
    package var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { Array($0) } ?? []
    }

    /// A count as Google writes one of 64 bits: a text.
    package static func count(_ number: some BinaryInteger) -> JSON { .text("\(number)") }

    /// An object of those keys that have a value.
    package static func some(_ values: [String: JSON?]) -> JSON {
        .object(values.compactMapValues { $0 })
    }
}

extension JSON {
    /// The value of a key; nil if there is none or this is no object.
    package subscript(key: String) -> JSON? {
        guard case .object(let values) = self else { return nil }
        return values[key]
    }

    /// The text, if it is one.
    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The whole number, if it is one.
    package var whole: Int64? {
        if case .whole(let number) = self { number } else { nil }
    }

    /// Whether it says true.
    package var isTrue: Bool { self == .flag(true) }

    /// The values of a list; none if it is not one.
    package var elements: [JSON] {
        if case .list(let values) = self { values } else { [] }
    }

    /// The pairs of an object; none if it is not one.
    package var pairs: [String: JSON] {
        if case .object(let values) = self { values } else { [:] }
    }

    /// The object with another value at a key.
    package func setting(_ key: String, to value: JSON) -> JSON {
        .object(pairs.merging([key: value]) { _, new in new })
    }

    /// The value with every number in it made null, also those that stand in texts.
    package var withoutNumbers: JSON {
        switch self {
        case .whole, .decimal: .null
        case .text(let text): Double(text) == nil ? self : .null
        case .list(let values): .list(values.map(\.withoutNumbers))
        case .object(let values): .object(values.mapValues(\.withoutNumbers))
        case .null, .flag: self
        }
    }
}
