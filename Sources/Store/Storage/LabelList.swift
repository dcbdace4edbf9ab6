import Foundation

/// The labels of an issue as one column holds them: an array in JSON.
struct LabelList {
    let labels: [String]

    init(_ labels: [String]) {
        self.labels = labels
    }

    /// Reads a column; what is no array of texts gives nil.
    init?(_ json: String) {
        guard let labels = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
            return nil
        }
        self.labels = labels
    }

    /// The column.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(labels), as: UTF8.self)
    }
}
