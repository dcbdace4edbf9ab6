import Foundation

/// Writes values as JSON, the same value always with the same bytes.
enum SortedJSON {
    /// The text of a value that is made of texts, whole numbers and truths, which JSON always has
    /// words for.
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
