import Foundation

/// A command's outcome as one line of JSON, keys in order.
enum OutcomeText {
    static func json(_ outcome: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(outcome), as: UTF8.self) + "\n"
    }
}
