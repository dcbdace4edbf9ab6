import Foundation

/// JSON as every file of the site writes it: keys in order, one line feed at the end.
enum JSONText {
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        } catch {
            preconditionFailure("plain values can always be written as JSON: \(error)")
        }
    }
}
