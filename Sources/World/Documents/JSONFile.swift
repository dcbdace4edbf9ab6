package import Foundation
package import Outside

/// A JSON file with what the decoder does not tell: on which line a value stands, and whether a
/// key stands twice, of which `JSONDecoder` takes one in silence.
package struct JSONFile: Sendable {
    /// The file as messages name it.
    package let path: String
    private let data: Data

    /// Takes the bytes of a file, which have to be UTF-8; a byte order mark is left out.
    package init(_ data: Data, path: String) throws(InputError) {
        let mark = Data([0xEF, 0xBB, 0xBF])
        self.path = path
        self.data = data.starts(with: mark) ? Data(data.dropFirst(mark.count)) : data
        // A zero byte never stands in JSON, but in every ASCII character of UTF-16.
        guard String(validating: self.data, as: UTF8.self) != nil, !self.data.contains(0) else {
            throw InputError(
                "this is not UTF-8 text. Save it as JSON in UTF-8.", at: Place(file: path))
        }
    }

    /// Decodes the file.
    ///
    /// - Parameters:
    ///   - type: what the file is to hold.
    ///   - name: what messages call the value at a coding path.
    /// - Returns: the value.
    /// - Throws: what is wrong, with its line.
    package func decode<Value: Decodable>(
        _ type: Value.Type, name: ([any CodingKey]) -> String = JSONDocument.quotedPath
    ) throws(InputError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw syntaxError(error) ?? inputError(error, name: name)
        } catch {
            throw InputError("this can't be read: \(error).", at: Place(file: path))
        }
    }

    /// Refuses a file in which a key stands twice in one object; both lines are named.
    ///
    /// The file has to be one that `decode` takes.
    package func requireUniqueKeys() throws(InputError) {
        var scan = JSONKeyScan(Array(data))
        guard let double = scan.firstDouble() else { return }
        throw InputError(
            "the key '\(double.key.prefix(40))' stands on line \(double.firstLine) already."
                + " Keep one of them.", at: Place(file: path, line: double.line))
    }

    /// The place of the value that keys and positions lead to, or of the nearest value around it.
    package func place(of keys: [String]) -> Place {
        var search = JSONPlaceSearch(Array(data))
        return Place(file: path, line: search.line(of: keys[...]))
    }

    private func syntaxError(_ error: DecodingError) -> InputError? {
        guard case .dataCorrupted(let context) = error, context.codingPath.isEmpty,
            let cause = JSONSyntaxError(in: data)
        else { return nil }
        return InputError(
            "this is not JSON: \(cause.words).",
            at: Place(file: path, line: cause.line, column: cause.column))
    }

    private func inputError(
        _ error: DecodingError, name: ([any CodingKey]) -> String
    ) -> InputError {
        switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return InputError(
                "\(name(context.codingPath)): \(JSONTypeWords.expected(type)) belongs here.",
                at: place(of: context.codingPath))
        case .dataCorrupted(let context):
            return InputError(
                "\(name(context.codingPath)): \(context.debugDescription)",
                at: place(of: context.codingPath))
        case .keyNotFound(let key, let context):
            return InputError(
                "\(name(context.codingPath)): '\(key.stringValue)' is missing.",
                at: place(of: context.codingPath))
        @unknown default:
            return InputError("this can't be read: \(error).", at: Place(file: path))
        }
    }

    private func place(of path: [any CodingKey]) -> Place {
        place(of: path.map { $0.position.map(String.init) ?? $0.stringValue })
    }
}
