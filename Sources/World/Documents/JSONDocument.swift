package import Foundation
package import Outside

/// A JSON file, decoded with errors that name the line.
package enum JSONDocument {
    /// Decodes a file in which no key stands twice.
    ///
    /// - Parameters:
    ///   - type: what the file is to hold.
    ///   - data: the bytes of the file.
    ///   - file: the file as messages name it.
    ///   - name: what messages call the value at a coding path.
    /// - Returns: the value.
    /// - Throws: what is wrong, with its line.
    package static func decode<Value: Decodable>(
        _ type: Value.Type, from data: Data, file: String,
        name: ([any CodingKey]) -> String = quotedPath
    ) throws(InputError) -> Value {
        let json = try JSONFile(data, path: file)
        let value = try json.decode(type, name: name)
        try json.requireUniqueKeys()
        return value
    }

    /// The keys and positions, from 1, with points between: `'impressions.2020.07'`.
    package static func quotedPath(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "the file" }
        let keys = path.map { $0.position.map { "\($0 + 1)" } ?? $0.stringValue }
        return "'\(keys.joined(separator: "."))'"
    }
}

extension CodingKey {
    /// The position in a list, from 0; nil for a key of an object, even for one such as `07`, for
    /// which the decoder of dictionaries makes up a number as well.
    var position: Int? {
        intValue.flatMap { stringValue == "Index \($0)" ? $0 : nil }
    }
}
